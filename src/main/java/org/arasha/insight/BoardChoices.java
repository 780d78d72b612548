package org.arasha.insight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.CaseTeams;
import org.arasha.access.CaseWorkers;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Organisations;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what a board can be narrowed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(DeadlineBoard.MAY_SEE)
public class BoardChoices {

    private final Authorities authorities;
    private final RegionNames regions;
    private final CaseWorkers workers;
    private final Organisations organisations;

    BoardChoices(Authorities authorities, RegionNames regions, CaseWorkers workers, Organisations organisations) {
        this.authorities = authorities;
        this.regions = regions;
        this.workers = workers;
        this.organisations = organisations;
    }

    /** Something with a name. */
    public record Named(UUID id, String name) {}

    /** The first bodies with these words in their names. */
    public Stream<Named> bodies(String words, Language language) {
        return authorities.after(null, words, language).stream().map(one -> new Named(one.id().value(), one.name().in(language)));
    }

    /** The one body, if there is such a one. */
    public Stream<Named> body(UUID id, Language language) {
        return authorities.byId(List.of(new AuthorityId(id))).values().stream()
                .map(one -> new Named(id, one.name().in(language)));
    }

    public Map<String, String> regions(Language language) {
        return regions.regions(language);
    }

    public List<Named> people() {
        return workers.all().stream().map(BoardChoices::named).toList();
    }

    public List<Named> partners(Language language) {
        return organisations.partners().stream().map(one -> new Named(one.id().value(), one.name().in(language))).toList();
    }

    static Named named(CaseTeams.Person person) {
        return new Named(person.id().value(), person.name());
    }
}
