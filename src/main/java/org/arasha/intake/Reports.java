package org.arasha.intake;

import java.util.List;
import java.util.stream.Stream;
import org.arasha.access.Role;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.shared.CaseNumber;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told of a case as it came in, for those who work on it: verifiers may have to ask who told it. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final ReportStore store;
    private final Incidents incidents;
    private final IncidentMerges merges;

    Reports(ReportStore store, Incidents incidents, IncidentMerges merges) {
        this.store = store;
        this.incidents = incidents;
        this.merges = merges;
    }

    /** @param number under which it came in */
    public record Told(CaseNumber number, Report report) {}

    /** The case's own first, then those of the cases that went into it, as far as the reader may see them. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<Told> of(IncidentId id) {
        return told(incidents.visible(id)).toList();
    }

    private Stream<Told> told(Incident incident) {
        return Stream.concat(store.findById(incident.id()).map(report -> new Told(incident.number(), report)).stream(),
                merges.of(incident.id()).stream().map(IncidentMerges.Joined::incident).flatMap(this::told));
    }
}
