package org.arasha.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arasha.incident.Claim;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;

/**
 * Which column of a table is what, and what is to become of its rows.
 *
 * @param columns  from 0
 * @param language of the texts
 * @param toldBy   who asserts what the rows say
 */
public record Mapping(Map<Field, Integer> columns, Language language, Claim.Attribution toldBy, Aim aim) {

    public enum Aim {
        /** Reports that wait to be registered. */ OPEN,
        /** Closed records. */ PAST;

        public List<Field> needs() {
            return this == OPEN ? List.of(Field.TITLE, Field.DATE)
                    : List.of(Field.TITLE, Field.DATE, Field.CATEGORIES, Field.CLAIMS);
        }
    }

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** What the names of the columns suggest; equal names go before those that only contain the word. */
    static Mapping guessed(List<String> header, Language language) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        List<String> names = header.stream().map(Likeness::of).toList();
        for (boolean whole : new boolean[] {true, false}) {
            for (Field field : Field.values()) {
                List<String> words = field.headers();
                for (int i = 0; i < names.size() && !columns.containsKey(field); i++) {
                    String name = names.get(i);
                    boolean alike = whole ? words.contains(name)
                            : words.stream().anyMatch(word -> (" " + name + " ").contains(" " + word + " "));
                    if (alike && !columns.containsValue(i)) {
                        columns.put(field, i);
                    }
                }
            }
        }
        return new Mapping(columns, language, Claim.Attribution.MEDIA, Aim.OPEN);
    }

    /** @throws Refusal when a column that is needed is not named */
    void requireWhole() {
        List<Field> missing = new ArrayList<>(aim.needs());
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal("imports.refusal.fieldMissing." + missing.getFirst());
        }
    }
}
