package org.arasha.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text with blanks to begin a letter's prose with; never changed.
 *
 * @param number from one; 0 for one that is not saved yet
 * @param by     the name of who wrote it, or null where it came with the product
 */
public record LetterTemplate(TemplateId id, int number, Part part, String name, LocalizedText text, @Nullable String by,
        @Nullable Instant at) {

    public static final int LONGEST_NAME = 200;

    public enum Part { INTRODUCTION, CONCLUSION }

    public static LetterTemplate fresh() {
        return new LetterTemplate(TemplateId.fresh(), 0, Part.INTRODUCTION, "", LocalizedText.NONE, null, null);
    }

    static LetterTemplate read(ResultSet row, int n) throws SQLException {
        return new LetterTemplate(new TemplateId(row.getObject("id", UUID.class)), row.getInt("number"), Part.valueOf(row.getString("part")),
                row.getString("name"), LocalizedText.read(row, "text"),
                row.getString("by"), row.getTimestamp("at").toInstant());
    }
}
