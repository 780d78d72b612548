package org.arasha.appeal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arasha.appeal.Annex.Evidence;
import org.arasha.appeal.Annex.Exhibit;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.StoredFile;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what a letter rests on: first what it cites, as it is numbered there, then what else of its cases may be cited and names
 * nobody who has not agreed. What the letter cites is looked at by its own rules.
 */
@Component
@Transactional(readOnly = true)
class AnnexComposer {

    private final LetterComposer composer;
    private final CaseFiles files;
    private final NamedPeople people;

    AnnexComposer(LetterComposer composer, CaseFiles files, NamedPeople people) {
        this.composer = composer;
        this.files = files;
        this.people = people;
    }

    Annex of(Appeal appeal, Letter letter) {
        Map<SourceId, List<StoredFile>> archived = files.bySource(appeal.incidentIds());
        Map<LetterSource, List<Evidence>> exhibits = new LinkedHashMap<>();
        for (IncidentId incident : appeal.incidentIds()) {
            composer.known(appeal, incident).sources().stream().filter(Source::mayBeCited).forEach(source ->
                    exhibits.merge(LetterSource.of(source, letter.language()),
                            archived.getOrDefault(source.id(), List.of()).stream().map(AnnexComposer::evidence).toList(),
                            AnnexComposer::joined));
        }
        UnagreedNames unagreed = people.unagreed(appeal);
        LetterWords words = new LetterWords(letter.language());
        return new Annex(exhibits.entrySet().stream()
                .filter(one -> number(letter, one.getKey()) != null || !unagreed.in(words.source(one.getKey())))
                .map(one -> new Exhibit(number(letter, one.getKey()), one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Exhibit::number, Comparator.nullsLast(Comparator.naturalOrder()))).toList());
    }

    private static Evidence evidence(StoredFile file) {
        return new Evidence(file.mediaType(), file.size(), file.sha256());
    }

    /** Two cases may rest on one publication. */
    private static List<Evidence> joined(List<Evidence> some, List<Evidence> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static @Nullable Integer number(Letter letter, LetterSource source) {
        int place = letter.sources().indexOf(source);
        return place < 0 ? null : place + 1;
    }
}
