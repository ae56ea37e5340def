/**
 * The `Idempotency-Key` of one form. The key stays while the form stays, however often it is sent: after a lost answer
 * the second click stores nothing twice. What was corrected is another request and gets another key.
 */
export class Submission {
  #sent: string | undefined;
  #key = "";

  /** Header part of `params` for this body. */
  header(body: unknown): { "Idempotency-Key": string } {
    const text = JSON.stringify(body);
    if (text !== this.#sent) {
      this.#sent = text;
      this.#key = crypto.randomUUID();
    }
    return { "Idempotency-Key": this.#key };
  }

  /** After success: the same form once more is meant as a second record. */
  done(): void {
    this.#sent = undefined;
  }
}
