package org.arasha.incident;

import java.time.LocalDate;
import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Where something is known from.
 *
 * @param reliability  from 1 (reliable) to 6 (cannot be judged), or null while nobody has judged it
 * @param confidential a confidential source is never cited in a letter
 * @param cited        whether letters may cite it
 */
@Table("source")
public record Source(
        @Id SourceId id,
        @Version long version,
        IncidentId incident,
        int position,
        Kind kind,
        @Embedded.Empty(prefix = "title_") LocalizedText title,
        @Nullable String publisher,
        @Nullable String address,
        @Nullable LocalDate publishedOn,
        @Nullable Language language,
        @Nullable Integer reliability,
        boolean confidential,
        boolean cited) implements Entry {

    public static final int LONGEST_ADDRESS = 2_000;
    public static final int LONGEST_TITLE = 300;
    public static final int UNRELIABLE = 6;

    public enum Kind { INTERVIEW, DOCUMENT, MEDIA_ITEM, OFFICIAL_STATEMENT, PHOTO, VIDEO }

    public static boolean isAddress(String text) {
        return text.matches("https?://\\S+");
    }

    public boolean mayBeCited() {
        return cited && !confidential;
    }

    @Override
    public Set<PersonId> persons() {
        return Set.of();
    }

    public Source judged(@Nullable Integer reliability) {
        return new Source(id, version, incident, position, kind, title, publisher, address, publishedOn, language,
                reliability, confidential, cited);
    }

    /** It is never cited, and its title names nobody. */
    public Source namingNobody(LocalizedText title) {
        return new Source(id, version, incident, position, kind, title, publisher, address, publishedOn, language,
                reliability, true, false);
    }

    Source at(int position) {
        return new Source(id, version, incident, position, kind, title, publisher, address, publishedOn, language,
                reliability, confidential, cited);
    }

    @Override
    public String toString() {
        return "Source[" + id.value() + "]";
    }
}
