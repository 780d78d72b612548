package org.arasha.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.SimilarIncidents;
import org.arasha.intake.TypedParticipant;
import org.springframework.stereotype.Component;

/** What the records have already of a row: a case under the same number of its origin, or one that may be the same. */
@Component
class KnownAlready {

    private final RowTable rows;
    private final SimilarIncidents incidents;
    private final People people;

    KnownAlready(RowTable rows, SimilarIncidents incidents, People people) {
        this.rows = rows;
        this.incidents = incidents;
        this.people = people;
    }

    /**
     * With a warning where its number was met before, in the records or further up in the table, and where somebody in the
     * records has the name of a victim.
     */
    CaseRow warned(ImportId run, Mapping.Aim aim, String column, CaseRow row) {
        List<Problem> warnings = new ArrayList<>();
        row.victims().stream().map(TypedParticipant::name).distinct().filter(name -> people.find(name).isPresent())
                .forEach(name -> warnings.add(new Problem(null, false, "imports.problem.nameKnown." + aim, name)));
        return row.warned(row.ownNumber().isEmpty() ? warnings : byNumber(run, column, row, warnings));
    }

    private List<Problem> byNumber(ImportId run, String column, CaseRow row, List<Problem> warnings) {
        rows.broughtBefore(row.ownNumber()).ifPresent(known -> warnings.add(new Problem(column, false,
                "imports.problem.broughtBefore", row.ownNumber(), known.toString())));
        rows.firstWith(run, row.ownNumber()).filter(first -> first < row.number()).ifPresent(first -> warnings.add(new Problem(column, false,
                "imports.problem.twice", row.ownNumber(), first)));
        return warnings;
    }

    /** Of a row without a date none can be told. */
    List<SimilarIncident> similar(CaseRow row) {
        return row.when() == null ? List.of() : incidents.to(new SimilarIncidents.Sought(row.when(),
                row.locality().isEmpty() ? List.of() : List.of(row.locality()), row.title() + " " + String.join(" ", row.claims()),
                row.victims().stream().map(TypedParticipant::name).map(people::find).flatMap(Optional::stream).map(Person::id).toList(),
                null));
    }
}
