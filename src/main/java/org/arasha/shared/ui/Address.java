package org.arasha.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.shared.Id;
import org.jspecify.annotations.Nullable;

/** What the address of a screen says of what is on it. What it has wrong is taken for not said. */
public record Address(QueryParameters asked) {

    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    public Optional<UUID> id(String name) {
        return read(name, UUID::fromString);
    }

    public Optional<LocalDate> day(String name) {
        return read(name, LocalDate::parse);
    }

    public Optional<Integer> number(String name) {
        return read(name, Integer::valueOf);
    }

    /** The code of what may be a region. */
    public Optional<String> region(String name) {
        return read(name, text -> text).filter(text -> text.matches("[A-Z]{2}-[A-Z0-9]{1,3}"));
    }

    /** @param meaning throws of those two kinds where there is none */
    public <T> Optional<T> read(String name, Function<String, T> meaning) {
        try {
            return asked.getSingleParameter(name).filter(text -> !text.isBlank()).map(meaning);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes what {@link Address} reads; what is null or empty is not said. */
    public static class Saying {

        private final Map<String, String> said = new TreeMap<>();

        public Saying with(String name, @Nullable Object value) {
            String text = switch (value) {
                case null -> "";
                case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
                case Id id -> id.value().toString();
                default -> value.toString();
            };
            if (!text.isEmpty()) {
                said.put(name, text);
            }
            return this;
        }

        /** Unless it is what is on screen where nothing is said. */
        public Saying unless(Object usual, String name, Object value) {
            return value.equals(usual) ? this : with(name, value);
        }

        public QueryParameters parameters() {
            return QueryParameters.simple(said);
        }
    }
}
