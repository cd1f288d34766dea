package io.qiantou.report;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{ quote | joined }}}: words of a file as a page shows them, without its line breaks
 * ({@link LineBreaks}); what the graph holds stays as the file has it.
 */
final class JoinedLines extends AbstractExtension {
  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("joined", new Joined());
  }

  /** The filter. */
  private static final class Joined implements Filter {
    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return input == null ? null : LineBreaks.without(input.toString());
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }
  }
}
