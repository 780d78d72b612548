package org.arasha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Collects the lines of one benchmark and leaves them under {@code target/bench} as JSON and as a Markdown table. */
final class BenchReport {

    private final String name;
    private final List<Map<String, Object>> lines = new ArrayList<>();

    BenchReport(String name) {
        this.name = name;
    }

    void line(Object... namesAndValues) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            line.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        lines.add(line);
    }

    void write() {
        List<String> columns = List.copyOf(lines.getFirst().keySet());
        String head = "| " + String.join(" | ", columns) + " |\n|" + " --- |".repeat(columns.size()) + "\n";
        String body = lines.stream()
                .map(line -> "| " + columns.stream().map(column -> shown(line.get(column)))
                        .collect(Collectors.joining(" | ")) + " |")
                .collect(Collectors.joining("\n"));
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve(name + ".md"), head + body + "\n");
            Files.writeString(folder.resolve(name + ".json"),
                    JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(head + body);
    }

    private static String shown(Object value) {
        return value instanceof Percentiles percentiles ? percentiles.words() : String.valueOf(value);
    }
}
