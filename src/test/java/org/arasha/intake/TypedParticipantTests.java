package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Part;
import org.junit.jupiter.api.Test;

class TypedParticipantTests {

    @Test
    void keepsAnyTextInADraft() {
        List<TypedParticipant> typed = List.of(new TypedParticipant(Part.VICTIM, null, "A\tB \"C\"", false, true, "editor\tof;\n\u2028news"),
                new TypedParticipant(Part.PERPETRATOR, null, "two men", true, false, ""));

        assertThat(TypedParticipant.read(TypedParticipant.written(typed))).isEqualTo(typed);
    }

    @Test
    void keepsNoNameOfWhomTheRecordsHave() {
        PersonId known = new PersonId(UUID.randomUUID());
        String written = TypedParticipant.written(List.of(new TypedParticipant(Part.WITNESS, known, "Her Name", false, false, "editor")));

        assertThat(written).doesNotContain("Her Name");
        assertThat(TypedParticipant.read(written)).containsExactly(new TypedParticipant(Part.WITNESS, known, "", false, false, "editor"));
    }

    @Test
    void readsNothingOfWhatIsNoList() {
        assertThat(TypedParticipant.read("VICTIM\t\t\treporter\tBolat")).isNull();
    }
}
