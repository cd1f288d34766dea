package io.qiantou.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The files of other projects that run in the browser, from their webjars: {@code
 * WebLibrary.ECHARTS.address()} is {@code /static/lib/echarts/5.3.1/echarts.min.js}. The version is
 * part of the address, so that a browser may keep what it has for ever.
 */
public enum WebLibrary {
  /** Charts. */
  ECHARTS("echarts", "dist/echarts.min.js"),
  /** Networks. */
  CYTOSCAPE("cytoscape", "dist/cytoscape.min.js"),
  /** The editor for queries. */
  YASGUI("zazuko__yasgui", "build/yasgui.min.js"),
  /** Its style. */
  YASGUI_STYLE("zazuko__yasgui", "build/yasgui.min.css");

  private static final String PREFIX = "/static/lib/";

  private final String artifact;
  private final String file;

  WebLibrary(String artifact, String file) {
    this.artifact = artifact;
    this.file = file;
  }

  /** Where the service answers with it. */
  public String address() {
    return PREFIX + artifact + "/" + version() + "/" + file.substring(file.indexOf('/') + 1);
  }

  /** The version that the program was built with, from what Maven left in the webjar. */
  private String version() {
    Properties properties = new Properties();
    String path = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = opened(path)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  /** Its bytes. */
  public byte[] bytes() {
    String path = "META-INF/resources/webjars/" + artifact + "/" + version() + "/" + file;
    try (InputStream in = opened(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream opened(String path) {
    InputStream in = WebLibrary.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(path + " is not in the program");
    }
    return in;
  }

  /** Their addresses by name, as templates use them: {@code lib.yasgui_style}. */
  static Map<String, String> addresses() {
    return Arrays.stream(values())
        .collect(
            Collectors.toUnmodifiableMap(
                library -> library.name().toLowerCase(Locale.ROOT), WebLibrary::address));
  }
}
