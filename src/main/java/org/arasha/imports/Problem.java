package org.arasha.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column    the name of the column, or null where it is the row as a whole
 * @param fatal     whether the row cannot be imported; else it is a warning
 * @param key       of the text that says what is wrong and how it should look
 */
public record Problem(@Nullable String column, boolean fatal, String key, Object... arguments) {

    @Override
    public String toString() {
        return "Problem[" + key + "]";
    }
}
