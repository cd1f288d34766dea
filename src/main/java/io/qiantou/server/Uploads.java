package io.qiantou.server;

import io.qiantou.export.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.AbstractRequestContext;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Takes the files out of a request: of a form ({@code multipart/form-data}), each part with a file
 * name, or else the body as one file. What a client says of type and length is not believed: bytes
 * are counted as they come, and what a file is, it says itself.
 */
final class Uploads {
  /** Each takes a thread while its client sends. */
  private static final int AT_ONCE = 8;

  private static final int HASH_LETTERS = 16;

  private final UploadLimits limits;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Uploads(UploadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads them into a folder, which is then the caller's to delete.
   *
   * @throws Refusal where they are too many, too big or too slow, or no files
   */
  UploadFolder read(HttpServletRequest request) throws IOException {
    if (!turns.tryAcquire()) {
      throw new Refusal(503, AT_ONCE + " uploads are being sent; try again soon");
    }
    Path folder = UploadFolder.create();
    boolean done = false;
    try {
      Reading reading = new Reading(folder);
      reading.all(request);
      done = true;
      return new UploadFolder(folder, reading.files);
    } catch (FileUploadException e) {
      throw new Refusal(400, "no form that can be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Refusal(400, "the upload broke off: " + e.getMessage(), e);
    } finally {
      turns.release();
      if (!done) {
        UploadFolder.delete(folder);
      }
    }
  }

  /** One request being read. */
  private final class Reading {
    private final Path folder;
    private final List<Upload> files = new ArrayList<>();
    private final long deadline = System.nanoTime() + limits.sending().toNanos();
    private long total;

    Reading(Path folder) {
      this.folder = folder;
    }

    void all(HttpServletRequest request) throws IOException {
      InputStream body = new Metered(decoded(request));
      Body sent = new Body(request, body);
      // JakartaServletFileUpload's own question is answered with no for a PUT.
      if (!AbstractFileUpload.isMultipartContent(sent)) {
        store("upload", body);
        return;
      }
      JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> form =
          new JakartaServletFileUpload<>();
      FileItemInputIterator parts = form.getItemIterator(sent);
      while (parts.hasNext()) {
        FileItemInput part = parts.next();
        if (part.isFormField()) {
          continue;
        }
        if (files.size() == limits.files()) {
          throw new Refusal(413, "more than " + limits.files() + " files in one request");
        }
        store(name(part), part.getInputStream());
      }
      if (files.isEmpty()) {
        throw new Refusal(400, "没有文件 / no file in the form: a part with a file name was expected");
      }
    }

    private String name(FileItemInput part) {
      try {
        return String.valueOf(part.getName());
      } catch (RuntimeException e) {
        return "upload"; // a name that cannot be a path is no reason to refuse what it names
      }
    }

    private void store(String name, InputStream in) throws IOException {
      Path temporary = folder.resolve("part-" + files.size());
      MessageDigest hash = Sha256.digest();
      long size = 0;
      byte[] buffer = new byte[1 << 16];
      try (OutputStream out = Files.newOutputStream(temporary)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          if (size > limits.fileBytes()) {
            throw new Refusal(413, "文件过大 / a file of more than " + limits.fileBytes() + " bytes");
          }
          hash.update(buffer, 0, read);
          out.write(buffer, 0, read);
        }
      }
      String made = HexFormat.of().formatHex(hash.digest()).substring(0, HASH_LETTERS);
      Path file = folder.resolve(made);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      files.add(new Upload(Upload.shown(name), file, size));
    }

    /** Counts all bytes, and looks at the clock with each piece. */
    private final class Metered extends InputStream {
      private final InputStream in;

      Metered(InputStream in) {
        this.in = in;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        total += Math.max(0, read);
        if (total > limits.requestBytes()) {
          throw new Refusal(413, "a request of more than " + limits.requestBytes() + " bytes");
        }
        if (System.nanoTime() - deadline > 0) {
          throw new Refusal(408, "not sent within " + limits.sending().toSeconds() + " s");
        }
        return read;
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }
    }
  }

  private static InputStream decoded(HttpServletRequest request) throws IOException {
    String encoding = Replies.header(request, "Content-Encoding").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> request.getInputStream();
      case "gzip" -> new GZIPInputStream(request.getInputStream());
      default ->
          throw new Refusal(415, "Content-Encoding: " + encoding + ": gzip or none was expected");
    };
  }

  /** The request as the form's parser sees it: its bytes are those that are counted. */
  private static final class Body extends AbstractRequestContext<HttpServletRequest> {
    private final HttpServletRequest request;
    private final InputStream body;

    Body(HttpServletRequest request, InputStream body) {
      super(name -> null, () -> -1L, request);
      this.request = request;
      this.body = body;
    }

    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }

    @Override
    public InputStream getInputStream() {
      return body;
    }
  }
}
