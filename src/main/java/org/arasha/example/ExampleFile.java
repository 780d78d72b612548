package org.arasha.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the example file of the appeal of 29 March 2019, with the law it rests on, its values by type. */
public record ExampleFile(Map<String, Object> root) {

    public static ExampleFile read() {
        Map<String, Object> file = new HashMap<>(load("/example/appeal-2019-03-29.yaml"));
        file.put("norms", load("/law/norms.yaml"));
        return new ExampleFile(file);
    }

    private static Map<String, Object> load(String resource) {
        try (InputStream in = ExampleFile.class.getResourceAsStream(resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ExampleFile at(String key) {
        return new ExampleFile(map(root.get(key)));
    }

    public ExampleFile at(String group, String key) {
        return at(group).at(key);
    }

    public boolean has(String key) {
        return root.containsKey(key);
    }

    public String text(String key) {
        return Objects.requireNonNull(root.get(key), () -> key + " in " + root).toString();
    }

    public int number(String key) {
        return (int) root.get(key);
    }

    public String words(String key, Language language) {
        return localized(key).in(language);
    }

    public LocalizedText localized(String key) {
        Map<String, Object> words = map(root.get(key));
        return new LocalizedText((String) words.get("ru"), (String) words.get("kk"), (String) words.get("en"));
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String key) {
        return (List<String>) root.getOrDefault(key, List.of());
    }

    public List<ExampleFile> records(String key) {
        return ((List<?>) root.getOrDefault(key, List.of())).stream().map(one -> new ExampleFile(map(one))).toList();
    }

    public PartialDate date(String key) {
        Map<String, Object> date = map(root.get(key));
        var kind = date.keySet().iterator().next();
        return switch (kind) {
            case "day" -> PartialDate.on(LocalDate.parse((String) date.get(kind)));
            case "month" -> PartialDate.in(YearMonth.parse((String) date.get(kind)));
            case "between" -> {
                var days = ((List<?>) date.get(kind)).stream().map(day -> LocalDate.parse((String) day)).toList();
                yield PartialDate.between(days.getFirst(), days.getLast());
            }
            default -> throw new IllegalArgumentException("The file knows no date " + date);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
