/** A program that must be on the machine is not there. The message is one sentence that says what to install. */
export class MissingProgram extends Error {
  override name = 'MissingProgram';
}
