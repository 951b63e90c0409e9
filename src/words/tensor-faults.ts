/** What is wrong with a file of tensors and how to mend it, in words; each follows the name of the tensor and a colon. */

import type { Language, Sentences } from './language';
import type { TensorFault, TensorFaultKind, TensorFaultOf } from './tensor-fault';
import { withParticle } from './particle';

type TensorFaultWords = { readonly [Kind in TensorFaultKind]: (fault: TensorFaultOf<Kind>) => string };

const MEBIBYTE = 2 ** 20;
/** Rounded up, so that a byte too many shows. */
const megabytes = (bytes: number) => `${Math.ceil((bytes / MEBIBYTE) * 10) / 10} MiB`;

const en: TensorFaultWords = {
  size: ({ expected, found }) => `${megabytes(found)} are too much; at most ${megabytes(expected)} are read. Save only the layers that you want to see, or use float16.`,
  foreign: () => 'this is none of the formats that are read. Save the weights as .safetensors, .npz, .npy or JSON.',
  pickle: () => 'this is a Python pickle, as torch.save writes it (.pt, .pth). A pickle is a program, and no program from a file is run here. Save the weights as .safetensors, .npz or JSON, as shown below.',
  hdf5: () => 'HDF5 is not read. In Python, save the weights with np.savez, as shown below.',
  experiment: () => 'this is an experiment of Nablascope. Open it with File, Open.',
  noTensors: () => 'it holds no tensors. Save at least one matrix of weights in it.',
  tooMany: ({ expected, found }) => `${found} tensors are too many; at most ${expected} are read. Save only the layers that you want to see.`,
  cut: ({ expected, found }) => `it says that it has ${expected} bytes, but only ${found} are there. It is not whole: copy or save it again.`,
  header: () => 'its header does not keep to the format. The file is damaged: save it again.',
  name: ({ found }) => `${found} cannot be the name of a tensor. Give it a name of at most 200 letters that is no path out of its folder.`,
  duplicateName: () => 'this name comes twice. Keep one of the two.',
  type: ({ found }) => `numbers of the type ${found} are not read. Save it as float32 or float64.`,
  shape: ({ found }) => `${found} is no shape that can be read. Lengths are whole numbers from 0 on, at most eight of them.`,
  outside: () => 'its bytes lie outside the file. The file is damaged: save it again.',
  overlap: () => 'its bytes belong to another one too. The file is damaged: save it again.',
  hole: () => 'there are bytes that belong to no tensor. The file is damaged: save it again.',
  bytes: ({ expected, found }) => `its shape and type ask for ${expected} bytes, but it has ${found}. The file is damaged: save it again.`,
  zip64: () => 'this zip is of the kind for more than 4 GiB, which is not read. Save the arrays again with np.savez.',
  encrypted: () => 'it is encrypted. Save the arrays again with np.savez.',
  packing: ({ found }) => `it is packed by method ${found} of the zip format, which is not read. Save the arrays again with np.savez or np.savez_compressed.`,
  damaged: () => 'the zip is damaged, or not what it says. Copy or save it again.',
  ragged: ({ expected, found }) => `this list has ${found} entries, but the first one beside it has ${expected}. All rows of a matrix are equally long: correct one of the two.`,
  notFinite: ({ found }) => `this number is ${found}, and a weight has to be finite. Save the weights as they were before the training went wrong.`,
  notExact: () => 'this whole number is beyond 2^53, where float64 skips some. Save it as float64.',
};

const ko: TensorFaultWords = {
  size: ({ expected, found }) => `크기가 ${megabytes(found)}입니다. 최대 ${megabytes(expected)}까지 읽습니다. 보려는 층만 저장하거나 float16으로 저장하세요.`,
  foreign: () => '읽을 수 있는 형식이 아닙니다. 가중치를 .safetensors, .npz, .npy 또는 JSON으로 저장하세요.',
  pickle: () => 'torch.save가 .pt나 .pth로 저장하는 것과 같은 파이썬 피클입니다. 피클은 프로그램이며, 여기서는 파일에 든 프로그램을 실행하지 않습니다. 아래 방법에 따라 가중치를 .safetensors, .npz 또는 JSON으로 저장하세요.',
  hdf5: () => 'HDF5는 읽지 않습니다. 아래 방법에 따라 파이썬에서 np.savez로 저장하세요.',
  experiment: () => 'Nablascope 실험 파일입니다. 파일 메뉴의 열기로 여세요.',
  noTensors: () => '텐서가 없습니다. 가중치 행렬을 하나 이상 저장하세요.',
  tooMany: ({ expected, found }) => `텐서가 ${found}개입니다. 최대 ${expected}개까지 읽습니다. 보려는 층만 저장하세요.`,
  cut: ({ expected, found }) => `${expected}바이트라고 적혀 있지만 ${found}바이트뿐입니다. 중간에 끊겼으니 다시 복사하거나 저장하세요.`,
  header: () => '머리말이 형식에 맞지 않습니다. 파일이 손상되었으니 다시 저장하세요.',
  name: ({ found }) => `${withParticle(found, '은')} 텐서 이름으로 쓸 수 없습니다. 폴더 밖을 가리키지 않는 200자 이하의 이름을 붙이세요.`,
  duplicateName: () => '같은 이름이 두 번 나옵니다. 하나만 남기세요.',
  type: ({ found }) => `${found} 형의 수는 읽지 않습니다. float32 또는 float64로 저장하세요.`,
  shape: ({ found }) => `${found}, 이 모양은 읽을 수 없습니다. 길이는 0 이상의 정수이며 최대 여덟 개입니다.`,
  outside: () => '바이트의 자리가 파일 밖입니다. 파일이 손상되었으니 다시 저장하세요.',
  overlap: () => '바이트가 다른 것과 겹칩니다. 파일이 손상되었으니 다시 저장하세요.',
  hole: () => '어느 텐서에도 속하지 않는 바이트가 있습니다. 파일이 손상되었으니 다시 저장하세요.',
  bytes: ({ expected, found }) => `모양과 형에 따르면 ${expected}바이트여야 하지만 ${found}바이트입니다. 파일이 손상되었으니 다시 저장하세요.`,
  zip64: () => '4 GiB가 넘는 파일을 위한 zip 형식은 읽지 않습니다. np.savez로 다시 저장하세요.',
  encrypted: () => '암호화되어 있습니다. np.savez로 다시 저장하세요.',
  packing: ({ found }) => `zip 형식의 압축 방식 ${found}번은 읽지 않습니다. np.savez 또는 np.savez_compressed로 다시 저장하세요.`,
  damaged: () => 'zip이 손상되었거나 적힌 내용과 다릅니다. 다시 복사하거나 저장하세요.',
  ragged: ({ expected, found }) => `이 목록의 원소는 ${found}개인데 옆의 첫 목록은 ${expected}개입니다. 행렬의 행은 길이가 모두 같아야 하니 둘 중 하나를 고치세요.`,
  notFinite: ({ found }) => `이 값은 ${found}입니다. 가중치는 유한해야 합니다. 학습이 잘못되기 전의 가중치를 저장하세요.`,
  notExact: () => '2^53을 넘는 정수는 float64로 정확히 나타낼 수 없습니다. float64로 저장하세요.',
};

const tensorFaultWords: Sentences<TensorFaultWords> = { en, ko };

/** What is wrong and how to mend it; the name of the tensor stands before it. */
export function tensorFaultText<Kind extends TensorFaultKind>(fault: TensorFaultOf<Kind>, language: Language): string;
export function tensorFaultText(fault: TensorFault, language: Language): string {
  return say(fault, tensorFaultWords[language]);
}

function say<Kind extends TensorFaultKind>(fault: TensorFaultOf<Kind>, words: TensorFaultWords): string {
  return words[fault.kind](fault);
}
