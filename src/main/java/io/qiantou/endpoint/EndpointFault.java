package io.qiantou.endpoint;

import io.qiantou.store.StoreAway;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** A store elsewhere that gave no answer, or refused one; the message says which and why. */
public final class EndpointFault extends StoreAway {
  private static final long serialVersionUID = 1L;
  private static final int MOST_WORDS = 300;
  private static final int OK = 200;
  private static final int NO_ANSWER = 0;

  private EndpointFault(String message, int status) {
    super(message, status);
  }

  private EndpointFault(String message, int status, Throwable cause) {
    super(message, status, cause);
  }

  /** A store that took less than it was given. */
  static EndpointFault incomplete(URI address, String graph, long stored, long given) {
    return new EndpointFault(
        EndpointAddress.shown(address)
            + ": "
            + graph
            + ": statements given "
            + given
            + ", stored / 已存 "
            + stored,
        OK);
  }

  /** {@code work} at {@code address}, with what Jena's clients throw told as such a fault. */
  static <T> T told(URI address, Supplier<T> work) {
    try {
      return work.get();
    } catch (QueryCancelledException e) {
      throw e;
    } catch (QueryExceptionHTTP e) {
      throw of(address, e.getStatusCode(), String.valueOf(e.getResponse()), e);
    } catch (HttpException e) {
      throw of(address, e.getStatusCode(), String.valueOf(e.getResponse()), e);
    } catch (JenaException | RuntimeIOException e) {
      throw broken(address, e);
    }
  }

  /** What a status says. */
  static EndpointFault of(URI address, int status, String said, Throwable cause) {
    if (status <= 0) {
      return broken(address, cause);
    }
    String hint =
        switch (status) {
          case 401, 403 ->
              "; credentials are taken from "
                  + Credentials.USER
                  + " and "
                  + Credentials.PASSWORD
                  + ", or "
                  + Credentials.TOKEN;
          case 301, 302, 307, 308 -> "; the address that it leads to was expected";
          default -> "";
        };
    return new EndpointFault(
        EndpointAddress.shown(address)
            + ": 存储返回状态 / the store answered with status "
            + status
            + words(said)
            + hint,
        status,
        cause);
  }

  private static EndpointFault broken(URI address, Throwable fault) {
    Throwable reason = fault;
    while (reason.getCause() != null && reason.getCause() != reason) {
      reason = reason.getCause();
    }
    String said =
        reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    return new EndpointFault(
        EndpointAddress.shown(address) + ": 存储没有回答 / the store gave no answer" + words(said),
        NO_ANSWER,
        fault);
  }

  /** The first line, for the whole may be a page of HTML. */
  private static String words(String said) {
    String line = said.strip().lines().findFirst().orElse("");
    boolean html = line.toLowerCase(Locale.ROOT).startsWith("<");
    if (line.isEmpty() || html || line.equals("null")) {
      return "";
    }
    return ": " + (line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "…" : line);
  }
}
