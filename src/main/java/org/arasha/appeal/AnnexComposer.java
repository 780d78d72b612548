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
    private final LetterParties parties;

    AnnexComposer(LetterComposer composer, CaseFiles files, NamedPeople people, LetterParties parties) {
        this.composer = composer;
        this.files = files;
        this.people = people;
        this.parties = parties;
    }

    Annex of(Appeal appeal, Letter letter) {
        Map<SourceId, List<StoredFile>> archived = files.bySource(appeal.incidentIds());
        List<Source> sources = appeal.incidentIds().stream().flatMap(incident -> composer.known(appeal, incident).sources().stream())
                .filter(Source::mayBeCited).toList();
        List<LetterSource> named = parties.of(appeal, letter.language()).sources(sources);
        Map<LetterSource, List<Evidence>> exhibits = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            exhibits.merge(inLetter(letter, named.get(i)),
                    archived.getOrDefault(sources.get(i).id(), List.of()).stream().map(AnnexComposer::evidence).toList(), AnnexComposer::joined);
        }
        UnagreedNames unagreed = people.unagreed(appeal);
        LetterWords words = new LetterWords(letter.language());
        return new Annex(exhibits.entrySet().stream()
                .filter(one -> number(letter, one.getKey()) != null || !unagreed.in(words.source(one.getKey())))
                .map(one -> new Exhibit(number(letter, one.getKey()), one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Exhibit::number, Comparator.nullsLast(Comparator.naturalOrder()))).toList());
    }

    /** As an approved letter names it, whatever the directory has come to call its publisher. */
    private static LetterSource inLetter(Letter letter, LetterSource source) {
        return letter.sources().stream().filter(one -> one.signed().equals(source.signed())).findFirst().orElse(source);
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
