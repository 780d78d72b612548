package org.arasha.appeal;

import java.time.LocalDate;
import java.util.Map;
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
 * @param publisher as the directory calls it in the language of the letter, else as it is recorded
 * @param recorded  the publisher as somebody has typed it with the source, by which the line is signed and known again, whatever the
 *                  directory comes to call it; null in letters that were approved while nothing else was printed
 * @param address   where it can be read, or null
 * @param date      when it was published, or null
 */
public record LetterSource(String title, @Nullable String publisher, @Nullable String recorded, @Nullable LocalDate date,
        @Nullable String address) {

    public LetterSource {
        if (title.isBlank() && address == null) {
            throw new IllegalArgumentException("A source has a title or an address");
        }
    }

    /** @param publishers as the directory calls those of its organisations that are recorded as publishers; another stays as it was typed */
    static LetterSource of(Source source, Map<String, Optional<Organisation>> publishers, Language language) {
        String typed = source.publisher();
        return new LetterSource(source.title().in(language), Optional.ofNullable(typed).flatMap(publishers::get)
                .map(known -> known.name().in(language)).orElse(typed), typed, source.publishedOn(), source.address());
    }

    /** As it is signed. */
    LetterSource signed() {
        return new LetterSource(title, recorded == null ? publisher : recorded, null, date, address);
    }

    /** The line without the address. */
    String words(Language language) {
        return Stream.of(title, publisher, date == null ? null : LetterDates.day(date, language))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
