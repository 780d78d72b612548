package org.arasha.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.intake.ForeignCases;
import org.arasha.intake.ForeignCases.Named;
import org.arasha.intake.Retractions;
import org.arasha.intake.Retractions.Bound;
import org.arasha.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the rows of a batch, in its transaction. The state of each says that it has not become it yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowWork {

    private static final Logger log = LoggerFactory.getLogger(RowWork.class);

    private final RowTable rows;
    private final NamesMeant names;
    private final ForeignCases cases;
    private final Retractions retractions;
    private final People people;

    RowWork(RowTable rows, NamesMeant names, ForeignCases cases, Retractions retractions, People people) {
        this.rows = rows;
        this.names = names;
        this.cases = cases;
        this.retractions = retractions;
        this.people = people;
    }

    void bring(ImportRun run, List<CaseRow> batch) {
        List<CaseRow> sound = new ArrayList<>();
        for (CaseRow row : batch) {
            row.problems().stream().filter(Problem::fatal).findFirst().ifPresentOrElse(
                    problem -> rows.failed(run.id(), row.number(), problem.key(), problem.arguments()), () -> sound.add(row));
        }
        Mapping mapping = Objects.requireNonNull(run.mapping());
        List<IncidentId> made = switch (mapping.aim()) {
            case OPEN -> cases.receive(sound.stream().map(row -> row.asCase(mapping)).toList());
            case PAST -> cases.keep(named(run, mapping, sound));
        };
        requireOnce(rows.becameCases(run.id(), sound.stream().map(CaseRow::number).toList(), made) == made.size());
    }

    private List<Named> named(ImportRun run, Mapping mapping, List<CaseRow> sound) {
        Set<Integer> askedAbout = names.rowsAskedAbout(run.id(), sound);
        Iterator<Named> ofTheirOwn = cases.name(sound.stream().filter(row -> !askedAbout.contains(row.number()))
                .map(row -> row.asCase(mapping)).toList()).iterator();
        List<Named> named = sound.stream().map(row -> askedAbout.contains(row.number()) ? resolved(run, mapping, row) : ofTheirOwn.next())
                .toList();
        rows.brought(run.id(), named.stream().flatMap(one -> one.newPeople().values().stream()).toList());
        return named;
    }

    /** A row may mean whom one before it has brought. */
    private Named resolved(ImportRun run, Mapping mapping, CaseRow row) {
        Named named = cases.name(names.resolved(run.id(), row).asCase(mapping));
        names.entered(run.id(), named.newPeople());
        return named;
    }

    /** What a rule refused is told in its words; of anything else no more than that it failed, for it may quote the row. */
    void failed(ImportRun run, CaseRow row, RuntimeException why) {
        boolean marked = why instanceof Refusal refusal
                ? rows.failed(run.id(), row.number(), refusal.messageKey(), refusal.arguments())
                : rows.failed(run.id(), row.number(), "imports.problem.unexpected");
        if (marked) {
            log.info("Row {} of import {} failed: {}", row.number(), run.id().value(), why.getClass().getSimpleName());
        }
    }

    void undo(ImportRun run, List<RowTable.Imported> batch) {
        Map<IncidentId, Bound> bound = retractions.retract(batch.stream()
                .collect(Collectors.toMap(RowTable.Imported::incident, RowTable.Imported::at)));
        batch.stream().filter(row -> bound.containsKey(row.incident()))
                .forEach(row -> rows.kept(run.id(), row.number(), bound.get(row.incident())));
        requireOnce(rows.undone(run.id(), batch.stream().filter(row -> !bound.containsKey(row.incident()))
                .map(RowTable.Imported::number).toList()) == batch.size() - bound.size());
    }

    /** A rule refused: the case is not open to them any more, or is not what it was. Or the database did, for what refers to it. */
    void keep(ImportRun run, RowTable.Imported row, RuntimeException why) {
        rows.kept(run.id(), row.number(), why instanceof DataIntegrityViolationException ? Bound.REFERRED_TO : Bound.CHANGED);
    }

    void takeOut(ImportRun run, List<PersonId> batch) {
        rows.letGo(run.id(), batch);
        people.takeOut(batch);
    }

    private static void requireOnce(boolean first) {
        if (!first) {
            throw new IllegalStateException("The row was done before");
        }
    }
}
