/** Reads what another program computed of features and kernels. */

import { readFileSync } from 'node:fs';

type Numbers = readonly number[];
type Rows = readonly Numbers[];

interface KernelChecks {
  readonly kernels: {
    readonly xor_exact: {
      readonly phi: Rows;
      readonly gram_input: Rows;
      readonly gram_phi: Rows;
      readonly squared_distance_phi: Rows;
      readonly order_by_class_1based: Numbers;
      readonly target_gram_pm1: Rows;
      readonly cka_input_target: number;
      readonly cka_phi_target: number;
      readonly eig_gram_phi: Numbers;
    };
    readonly ntk_ex1_logit: {
      readonly x: Rows;
      readonly xp: Rows;
      /** W1 by rows, b1, W2, b2. */
      readonly grad_x: Numbers;
      readonly grad_xp: Numbers;
      readonly ntk: number;
      readonly layer1_term: number;
      readonly layer2_term: number;
      readonly ntk_xx: number;
      readonly ntk_xpxp: number;
      readonly feature_kernel_phi_phi: number;
    };
    readonly ntk_first_order: {
      readonly rows: readonly { readonly alpha: number; readonly actual_delta_f: number; readonly ntk_prediction: number; readonly error: number }[];
    };
    readonly readout_is_kernel_machine: {
      readonly W: Rows;
      readonly b: number;
      readonly dual_coefficients_C: Rows;
      readonly x_new: Rows;
      readonly logit_primal: number;
      readonly logit_dual: number;
    };
    readonly nngp_relu: { readonly rows: readonly { readonly x: Numbers; readonly xp: Numbers; readonly E_relu_relu: number }[] };
  };
  readonly five_inner_products_ex1b: {
    readonly 'forward z1_1^(1) = <W1[1,:],x^(1)> + b': { readonly inner: number; readonly plus_b: number };
    readonly 'backward da1_1^(1) = <W2[:,1], dz2^(1)>': number;
    readonly 'batch dW1_12 = (1/m) <dZ1[1,:], X[2,:]>': number;
    readonly 'directional change dJ ~ <grad, delta> with delta = -alpha grad (squared norm)': number;
    readonly 'kernel k(x1,x2) = <phi(x1),phi(x2)>': number;
  };
}

const file = JSON.parse(readFileSync(new URL('worked-examples.json', import.meta.url), 'utf8')) as { readonly checks: KernelChecks };

export const kernelChecks = file.checks;
