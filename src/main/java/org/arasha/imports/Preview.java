package org.arasha.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.arasha.access.CurrentUser;
import org.arasha.directory.PersonId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.Places;
import org.arasha.incident.SimilarIncident;
import org.arasha.imports.ImportRun.State;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rows of a file would become, before anything is written. */
@Service
@Transactional
@PreAuthorize(Imports.IMPORTS)
public class Preview {

    public static final int PAGE = 25;

    private static final int SAMPLES = 3;

    private final Imports imports;
    private final RunTable runs;
    private final RowTable rows;
    private final KnownAlready known;
    private final NamesMeant names;
    private final Categories categories;
    private final Places places;
    private final CurrentUser user;
    private final Clock clock;

    Preview(Imports imports, RunTable runs, RowTable rows, KnownAlready known, NamesMeant names, Categories categories, Places places,
            CurrentUser user, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.rows = rows;
        this.known = known;
        this.names = names;
        this.categories = categories;
        this.places = places;
        this.user = user;
        this.clock = clock;
    }

    /**
     * How the rows of a file are: those with errors are never imported.
     *
     * @param open how many of those chosen wait for somebody to say whom a name means
     */
    public record Counts(int sound, int unsound, int chosen, int open) {}

    /**
     * @param similar cases of the records that may be the same, among those the person may see
     * @param asked   names of which it is to be said whom they mean
     */
    public record Line(CaseRow row, boolean chosen, List<SimilarIncident> similar, List<Asked> asked) {}

    /**
     * @param known    whom the records have under the name
     * @param firstRow an earlier row that has it, or null
     * @param answer   null as long as nobody has said it
     */
    public record Asked(String name, List<CasesOfPerson.Namesake> known, @Nullable Integer firstRow, @Nullable Answer answer) {

        @Override
        public String toString() {
            return "Asked[" + answer + "]";
        }
    }

    /** Whom a name means. */
    public sealed interface Answer {
        record Known(PersonId person) implements Answer {}
        record SameInTable() implements Answer {}
        record Another() implements Answer {}
    }

    /** The first rows as they stand in the file, without the one of the headers. */
    @Transactional(readOnly = true)
    public List<List<String>> samples(ImportId id) {
        imports.find(id);
        return rows.first(id, SAMPLES).stream().map(TableRow::cells).toList();
    }

    /** What the person said of a file with the same headers, else what the headers suggest. */
    @Transactional(readOnly = true)
    public Mapping suggested(ImportId id, Language language) {
        ImportRun run = imports.find(id);
        return runs.habit(user.id(), run.header()).orElseGet(() -> Mapping.guessed(run.header(), language));
    }

    /** Notes what the columns are, and checks all rows. */
    public void map(ImportId id, Mapping mapping) {
        ImportRun run = draft(id);
        mapping.requireWhole();
        if (mapping.columns().values().stream().anyMatch(column -> column < 0 || column >= run.header().size())) {
            throw new Refusal("imports.refusal.meanwhile");
        }
        runs.map(id, mapping);
        RowReader reader = reader(run.header(), mapping);
        List<CaseRow> read = rows.all(id).stream().map(reader::read).toList();
        rows.judge(id, read);
        names.note(id, mapping.aim() == Mapping.Aim.PAST ? read : List.of());
    }

    /** Back to saying what the columns are. */
    public void unmap(ImportId id) {
        draft(id);
        runs.map(id, null);
    }

    @Transactional(readOnly = true)
    public Counts counts(ImportId id) {
        imports.find(id);
        RowTable.Counts counts = rows.counts(id);
        return new Counts(counts.sound(), counts.unsound(), counts.chosen(), names.open(id));
    }

    /** A page of the rows after the given one, 0 for the first. */
    @Transactional(readOnly = true)
    public List<Line> lines(ImportId id, boolean unsoundOnly, int after) {
        ImportRun run = imports.find(id);
        RowReader reader = reader(run.header(), Objects.requireNonNull(run.mapping()));
        Integer own = run.mapping().columns().get(Field.OWN_NUMBER);
        String column = own == null ? "" : run.header().get(own);
        return rows.page(id, unsoundOnly, after, PAGE).entrySet().stream().map(one -> {
            CaseRow row = reader.read(one.getKey());
            return new Line(known.warned(id, run.mapping().aim(), column, row), one.getValue(), known.similar(row), names.of(id, row));
        }).toList();
    }

    /** For the names of what the rows speak of. */
    @Transactional(readOnly = true)
    public PlaceNames places() {
        return places.names();
    }

    @Transactional(readOnly = true)
    public List<Category> categories() {
        return categories.all();
    }

    public void choose(ImportId id, int row, boolean chosen) {
        draft(id);
        rows.choose(id, row, chosen);
    }

    public void chooseAll(ImportId id, boolean chosen) {
        draft(id);
        rows.chooseAll(id, chosen);
    }

    public void answer(ImportId id, int row, String name, Answer answer) {
        draft(id);
        names.answer(id, row, name, answer);
    }

    /** Whoever is known by a name is meant, wherever it is not answered yet and one is known. */
    public void answerAllKnown(ImportId id) {
        draft(id);
        names.answerAllKnown(id);
    }

    /** Somebody new is meant by every name that is not answered yet. */
    public void answerAllOthers(ImportId id) {
        draft(id);
        names.answerAllOthers(id);
    }

    RowReader reader(List<String> header, Mapping mapping) {
        return new RowReader(header, mapping, categories.all().stream().filter(one -> !one.retired()).toList(), places.names(),
                LocalDate.now(clock));
    }

    /** Locked, so that it does not begin meanwhile. */
    private ImportRun draft(ImportId id) {
        imports.find(id);
        return runs.locked(id).filter(run -> run.state() == State.DRAFT)
                .orElseThrow(() -> new Refusal("imports.refusal.meanwhile"));
    }
}
