package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Degree;
import org.arasha.incident.Involvement.Part;
import org.junit.jupiter.api.Test;

class TypedParticipantTests {

    @Test
    void keepsAnyTextInADraft() {
        TypedOrganisation known = new TypedOrganisation(OrganisationId.fresh(), "Paper");
        List<TypedParticipant> typed = List.of(TypedParticipant.named(Part.VICTIM, null, "A\tB \"C\"", true, "editor\tof;\n\u2028news")
                        .of(new TypedOrganisation(null, "New \"Paper\"")),
                TypedParticipant.nameless(Part.PERPETRATOR, "two men").to(Degree.ORDERED_IT),
                TypedParticipant.organisation(Part.TARGET, known), TypedParticipant.victim("B", "").of(known));

        assertThat(TypedParticipant.read(TypedParticipant.written(typed))).isEqualTo(typed);
    }

    @Test
    void keepsNoNameOfWhomTheRecordsHave() {
        PersonId known = new PersonId(UUID.randomUUID());
        String written = TypedParticipant.written(List.of(TypedParticipant.named(Part.WITNESS, known, "Her Name", false, "editor")));

        assertThat(written).doesNotContain("Her Name");
        assertThat(TypedParticipant.read(written)).containsExactly(TypedParticipant.named(Part.WITNESS, known, "", false, "editor"));
    }

    @Test
    void readsWhatDraftsHaveKeptBeforeThereWereOrganisations() {
        assertThat(TypedParticipant.read("""
                [{"part":"PERPETRATOR","person":null,"name":"two men","nameless":true,"another":false,"post":""}]"""))
                .containsExactly(TypedParticipant.nameless(Part.PERPETRATOR, "two men"));
    }

    @Test
    void readsNothingOfWhatIsNoList() {
        assertThat(TypedParticipant.read("VICTIM\t\t\treporter\tBolat")).isNull();
    }
}
