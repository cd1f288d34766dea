package io.qiantou.server;

/**
 * How documents are taken in; a service without this is read only.
 *
 * @param token what a client has to know
 * @param limits what one upload may take
 * @param reader reads the files
 */
public record Writing(Token token, UploadLimits limits, ExtractionProcess reader) {}
