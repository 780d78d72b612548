package org.arasha.verification.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.incident.ui.SourceCard;
import org.arasha.shared.ui.Here;

/** How sources are called beside claims: by the number under which they stand, their title and how reliable they are. */
final class Titles {

    private Titles() {}

    /** From 1; 0 for one that is gone. */
    static int number(List<Source> sources, SourceId id) {
        return sources.stream().map(Source::id).toList().indexOf(id) + 1;
    }

    static String numbered(List<Source> sources, SourceId id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst()
                .map(source -> number(sources, id) + ". " + words(source)).orElse("");
    }

    private static String words(Source source) {
        return Stream.of(SourceCard.name(source, Here.language()), SourceCard.reliability(source)).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
