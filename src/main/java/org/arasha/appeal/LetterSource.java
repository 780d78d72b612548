package org.arasha.appeal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Organisation;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of sources. A confidential source never gets here.
 *
 * @param address where it can be read, or null
 * @param date    when it was published, or null
 */
public record LetterSource(String title, @Nullable String publisher, @Nullable LocalDate date, @Nullable String address) {

    public LetterSource {
        if (title.isBlank() && address == null) {
            throw new IllegalArgumentException("A source has a title or an address");
        }
    }

    /** @param publishers as the directory calls those of its organisations that are recorded as publishers; another stays as it was typed */
    static LetterSource of(Source source, Map<String, Organisation> publishers, Language language) {
        String typed = source.publisher();
        return new LetterSource(source.title().in(language), Optional.ofNullable(typed).map(publishers::get)
                .map(known -> known.name().in(language)).orElse(typed), source.publishedOn(), source.address());
    }

    boolean isButForPublisher(LetterSource other) {
        return title.equals(other.title) && Objects.equals(date, other.date) && Objects.equals(address, other.address);
    }

    /** The line without the address. */
    String words(Language language) {
        return Stream.of(title, publisher, date == null ? null : LetterDates.day(date, language))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
