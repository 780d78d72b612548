package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.imports.Preview.Answer;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people of one name do not fall together by an import unless somebody says that they are one. */
@ArashaTest
class NamesMeantTests {

    private final Importing importing;
    private final Imports imports;
    private final Preview preview;
    private final People people;
    private final PersonMerges merges;
    private final Records records;
    private final JdbcClient jdbc;
    private final As as;
    private final String name = "Тёзка " + UUID.randomUUID().toString().substring(0, 8);

    NamesMeantTests(Importing importing, Imports imports, Preview preview, People people, PersonMerges merges, Records records, JdbcClient jdbc, As as) {
        this.importing = importing;
        this.imports = imports;
        this.preview = preview;
        this.people = people;
        this.merges = merges;
        this.records = records;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void asksWhomANameMeansThatTheRecordsHaveAndBeginsNothingUntilItIsSaid() {
        PersonId known = known();
        ImportId id = importing.mapped(table(1), Mapping.Aim.PAST);

        as.role(Role.INTAKE, () -> {
            Preview.Line line = preview.lines(id, false, 0).getFirst();
            assertThat(line.row().problems()).extracting(Problem::key).containsExactly("imports.problem.nameKnown.PAST");
            assertThat(line.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.known()).extracting(one -> one.person().id()).containsExactly(known);
                assertThat(asked.answer()).isNull();
            });
            assertThat(preview.counts(id).open()).isEqualTo(1);
            assertThatThrownBy(() -> imports.begin(id)).hasMessage("imports.refusal.namesOpen");
            preview.answer(id, 2, name, new Answer.Known(known));
            assertThat(preview.counts(id).open()).isZero();
            assertThat(preview.lines(id, false, 0).getFirst().asked().getFirst().answer()).isEqualTo(new Answer.Known(known));
            imports.begin(id);
        });
        importing.work();

        assertThat(victims(id)).containsExactly(known);
        assertThat(jdbc.sql("select count(*) from import_namesake where run = ?").param(id.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void entersAnotherOfTheNameWhereThatIsSaid() {
        PersonId known = known();
        ImportRun done = importing.imported(preview::answerAllOthers, table(2), Mapping.Aim.PAST);

        assertThat(victims(done.id())).hasSize(2).doesNotContain(known).doesNotHaveDuplicates();
    }

    @Test
    void takesTheRowsOfOneNameForOnePersonWhereThatIsSaid() {
        ImportId id = importing.mapped(table(3), Mapping.Aim.PAST);
        as.role(Role.INTAKE, () -> {
            List<Preview.Line> lines = preview.lines(id, false, 0);
            assertThat(lines.getFirst().asked()).isEmpty();
            assertThat(lines.getLast().asked()).singleElement().satisfies(asked -> assertThat(asked.firstRow()).isEqualTo(2));
            assertThat(preview.counts(id).open()).isEqualTo(2);
            preview.answer(id, 4, name, new Answer.Another());
            preview.answerAllKnown(id);
            imports.begin(id);
        });
        importing.work();

        List<PersonId> victims = victims(id);
        assertThat(victims.get(0)).isEqualTo(victims.get(1)).isNotEqualTo(victims.get(2));
        assertThat(importing.undone(id).undone()).isEqualTo(3);
        assertThat(people.byId(victims)).isEmpty();
    }

    @Test
    void followsTheFirstRowToWhomTheRecordsHave() {
        PersonId known = known();
        ImportId id = importing.mapped(table(2), Mapping.Aim.PAST);
        as.role(Role.INTAKE, () -> {
            preview.answer(id, 2, name, new Answer.Known(known));
            preview.answer(id, 3, name, new Answer.SameInTable());
            imports.begin(id);
        });
        importing.work();

        assertThat(victims(id)).containsExactly(known, known);
    }

    @Test
    void followsWhoeverWasMeantIntoAnotherRecordOfTheSamePerson() {
        PersonId known = known();
        ImportId id = importing.mapped(table(1), Mapping.Aim.PAST);
        PersonId survivor = as.role(Role.INTAKE, () -> {
            preview.answer(id, 2, name, new Answer.Known(known));
            imports.begin(id);
            PersonId other = people.enter(Cases.text("Other " + name), Set.of(), null, LocalizedText.NONE).id();
            merges.merge(known, other);
            return other;
        });
        importing.work();

        assertThat(victims(id)).containsExactly(survivor);
    }

    @Test
    void asksAnewWhereSeveralAreKnown() {
        known();
        known();
        ImportId id = importing.mapped(table(1), Mapping.Aim.PAST);

        as.role(Role.INTAKE, () -> {
            preview.answerAllKnown(id);
            assertThat(preview.counts(id).open()).isEqualTo(1);
        });
    }

    @Test
    void failsARowWhoseNameHasBecomeKnownMeanwhile() {
        ImportId id = importing.begun(table(1), Mapping.Aim.PAST);
        known();
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::imported, ImportRun::failed).containsExactly(0, 1);
    }

    private PersonId known() {
        return as.role(Role.INTAKE, () -> people.enter(Cases.text(name), Set.of(), null, LocalizedText.NONE)).id();
    }

    private String table(int rows) {
        return Importing.HEADER + "01.03.2019;Случай;Актобе;;Угроза;%s, репортёр;Угрожали.;;\n".formatted(name).repeat(rows);
    }

    private List<PersonId> victims(ImportId id) {
        return jdbc.sql("select incident from import_row where run = ? and incident is not null order by number").param(id.value())
                .query(UUID.class).list().stream().map(one -> records.unchecked(new IncidentId(one)).victims().getFirst().person()).toList();
    }
}
