/** Reads what another program computed of the worlds, of calibration and of divergence. */

import { readFileSync } from 'node:fs';

type Numbers = readonly number[];
type Rows = readonly Numbers[];

interface Integrals {
  readonly mass: number;
  readonly bayes_risk_01: number;
  readonly H_Y_given_X_nats: number;
  readonly H_Y_nats: number;
}

interface Common {
  readonly quadrature: Integrals;
  readonly points: readonly (readonly [number, number])[];
  /** A row for each class, a column for each point. */
  readonly posterior: Rows;
}

interface WorldChecks {
  readonly calibration: {
    readonly confidence: Numbers;
    readonly correct: Numbers;
    readonly rows: readonly { readonly lo: number; readonly hi: number; readonly n: number; readonly acc: number; readonly conf: number }[];
    readonly ECE: number;
    readonly brier_top_label: number;
  };
  readonly kl: readonly { readonly p: Numbers; readonly q: Numbers; readonly KL_p_q: number; readonly KL_q_p: number; readonly CE_p_q: number; readonly H_p: number }[];
  readonly worlds: {
    readonly lda: Common & {
      readonly log_odds_1_vs_0: { readonly w: Numbers; readonly b: number };
      readonly mahalanobis_between_means: number;
      readonly bayes_risk_closed_form: number;
      readonly joint: Rows;
      readonly px: Numbers;
      readonly log_px: Numbers;
      readonly maha2_to_each_mean: Rows;
      readonly missing_x2: { readonly x1: number; readonly posterior_class1_marginalised: number; readonly mean_imputed_x2: number; readonly posterior_class1_mean_imputed: number };
      readonly prior_shift: { readonly new_priors: Numbers; readonly posterior_class1_at_origin_new: number };
      readonly ce_decomposition: {
        readonly model_log_odds: { readonly w: Numbers; readonly b: number };
        readonly expected_CE: number;
        readonly H_Y_given_X: number;
        readonly expected_KL: number;
        readonly model_error: number;
      };
      readonly outlier: { readonly points: readonly (readonly [number, number])[]; readonly posterior_class1: Numbers; readonly log_px: Numbers };
    };
    readonly qda_core_ring: Common & { readonly decision_radius: number; readonly bayes_risk_closed_form: number };
    readonly xor_mixture: Common & {
      readonly bayes_risk_closed_form: number;
      readonly px: Numbers;
      readonly best_diagonal_linear_rule_error: number;
      readonly logistic_regression_population_optimum: { readonly expected_KL: number; readonly ECE: number };
    };
    readonly three_gaussians: Common & {
      readonly softmax_W: Rows;
      readonly softmax_b_with_constant_dropped: Numbers;
      readonly px: Numbers;
      readonly generative_logits: Rows;
      readonly logsumexp_equals_ln_px: Numbers;
    };
    readonly gaussian_fit_ML: {
      readonly X: Rows;
      readonly y: Numbers;
      readonly pi: Numbers;
      readonly mu: Rows;
      readonly Sigma_ML_per_class: readonly Rows[];
      readonly Sigma_pooled_ML: Rows;
      readonly test_points: readonly (readonly [number, number])[];
      readonly lda_posterior_class1: Numbers;
      readonly qda_posterior_class1: Numbers;
      readonly lda_log_px: Numbers;
      readonly mean_log_joint_lda: number;
      readonly lda_w: Numbers;
      readonly lda_b: number;
    };
    readonly regression: {
      readonly homoscedastic: { readonly bayes_risk_squared_error: number; readonly bayes_risk_half_squared_error: number };
      readonly heteroscedastic: { readonly bayes_risk_squared_error: number };
      readonly bimodal: { readonly conditional_mean: number; readonly conditional_variance: number; readonly density_at_the_mean: number; readonly density_at_a_mode: number };
      readonly gaussian_nll: readonly { readonly y: number; readonly f: number; readonly sigma: number; readonly nll: number }[];
    };
  };
}

const file = JSON.parse(readFileSync(new URL('worked-examples.json', import.meta.url), 'utf8')) as { readonly checks: WorldChecks };

export const worldChecks = file.checks;
