import { generate } from 'selfsigned';

/** A key and its certificate, as PEM texts. */
export interface Certificate {
  key: string;
  cert: string;
}

/** A new certificate that nobody trusts, for a browser that was told not to look. It is never written to disk. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'stand-in' }], { keyType: 'ec', algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
}
