package org.arasha.incident;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an incident, part by part; each part has its own version, so that two people rarely meet. */
@Service
@Transactional
public class Records {

    private static final String WRITES = "hasAnyRole('INTAKE', 'VERIFIER', 'LAWYER', 'MANAGER')";

    private final Incidents incidents;
    private final Categories categories;
    private final Places places;
    private final ClaimStore claims;
    private final InvolvementStore involvements;
    private final DetentionStore detentions;
    private final ProceedingStore proceedings;
    private final SourceStore sources;
    private final People people;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Records(Incidents incidents, Categories categories, Places places, ClaimStore claims, InvolvementStore involvements, DetentionStore detentions,
            ProceedingStore proceedings, SourceStore sources, People people, Organisations organisations,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.categories = categories;
        this.places = places;
        this.claims = claims;
        this.involvements = involvements;
        this.detentions = detentions;
        this.proceedings = proceedings;
        this.sources = sources;
        this.people = people;
        this.organisations = organisations;
        this.events = events;
    }

    /** Everything known of an incident the current user may see. */
    @Transactional(readOnly = true)
    public IncidentRecord of(IncidentId id) {
        incidents.visible(id);
        return unchecked(id);
    }

    /** The same for the process and for letters that hold the incident; asks nobody's permission. */
    @Transactional(readOnly = true)
    public IncidentRecord unchecked(IncidentId id) {
        List<Involvement> involved = involvements.findByIncidentOrderByPosition(id);
        List<Detention> held = detentions.findByIncident(id);
        List<Proceeding> cases = proceedings.findByIncident(id);
        Set<PersonId> persons = Stream.of(involved.stream().map(Involvement::person), held.stream().map(Detention::person),
                        cases.stream().flatMap(one -> one.persons().stream()))
                .flatMap(ids -> ids).filter(Objects::nonNull).collect(Collectors.toSet());
        Incident incident = incidents.find(id);
        return new IncidentRecord(incident, categories.byId(incident.categoryIds()), places.names(), claims.findByIncidentOrderByPosition(id), involved, held, cases,
                sources.findByIncidentOrderByPosition(id), people.byId(persons),
                organisations.byId(involved.stream().map(Involvement::organisation).filter(Objects::nonNull).toList()),
                people.consentsOf(persons));
    }

    @PreAuthorize(WRITES)
    public Claim add(Claim claim) {
        incidents.running(claim.incident());
        requireText(claim.text());
        return told(claim.incident(), claims.save(claim));
    }

    /** @throws OptimisticLockingFailureException when somebody assessed it meanwhile */
    @PreAuthorize("hasRole('VERIFIER')")
    public Claim assess(ClaimId id, long version, Claim.Standing standing, @Nullable String reason, Set<SourceId> rests) {
        Claim claim = claims.findById(id).orElseThrow(() -> new Refusal("incident.refusal.noClaim"));
        incidents.running(claim.incident());
        if (claim.version() != version) {
            throw new OptimisticLockingFailureException("The claim has changed");
        }
        if (standing == Claim.Standing.ESTABLISHED && rests.isEmpty()) {
            throw new Refusal("incident.refusal.establishedWithoutSource");
        }
        return told(claim.incident(), claims.save(claim.assessed(standing, reason, rests)));
    }

    @PreAuthorize(WRITES)
    public Involvement add(Involvement involvement) {
        incidents.running(involvement.incident());
        return told(involvement.incident(), involvements.save(involvement));
    }

    @PreAuthorize(WRITES)
    public Detention add(Detention detention) {
        incidents.running(detention.incident());
        return told(detention.incident(), detentions.save(detention));
    }

    @PreAuthorize(WRITES)
    public Proceeding add(Proceeding proceeding) {
        incidents.running(proceeding.incident());
        return told(proceeding.incident(), proceedings.save(proceeding));
    }

    @PreAuthorize(WRITES)
    public Source add(Source source) {
        incidents.running(source.incident());
        if (source.title().isEmpty() && source.address() == null) {
            throw new Refusal("incident.refusal.sourceWithoutTitle");
        }
        if (source.address() != null && source.address().length() > Source.LONGEST_ADDRESS) {
            throw new Refusal("ui.tooLong", Source.LONGEST_ADDRESS);
        }
        if (source.address() != null && !source.address().matches("https?://\\S+")) {
            throw new Refusal("incident.refusal.noWebAddress");
        }
        return told(source.incident(), sources.save(source));
    }

    private static void requireText(LocalizedText text) {
        if (text.isEmpty()) {
            throw new Refusal("incident.refusal.emptyClaim");
        }
        if (text.longest() > Claim.LONGEST_TEXT) {
            throw new Refusal("ui.tooLong", Claim.LONGEST_TEXT);
        }
    }

    private <T> T told(IncidentId incident, T part) {
        events.publishEvent(new IncidentChanged(incident));
        return part;
    }
}
