package io.qiantou.read;

/**
 * Bytes turned into text.
 *
 * @param text the text; the byte order mark of UTF-8 stays in it, that of UTF-16 does not
 * @param charset name of the charset, as any decoder knows it: {@code UTF-8}, {@code UTF-16} (the
 *     file has a byte order mark), {@code UTF-16LE}, {@code UTF-16BE}, {@code GB18030}, {@code
 *     Big5}
 */
record Decoded(String text, String charset) {}
