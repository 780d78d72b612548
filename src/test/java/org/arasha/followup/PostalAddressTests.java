package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Letters;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ArashaTest
record PostalAddressTests(Submissions submissions, PostalAddresses postal, Appeals appeals, Letters letters, Authorities authorities, Filings filings,
        Windows windows, As as) {

    @Test
    void theStepByPostSaysWhereItIsSentInTheLanguageOfTheLetterWhichStaysAsItWasApproved() {
        SubmissionId id = filings.opened(Channel.POST);
        Window before = handIn(id);
        assertThat(before.text()).contains(before.words("followup.handIn.noAddress", "Body"));
        Object approved = filed(id);

        live(submissions.find(id).authority(), new LocalizedText("Астана, ул. Мира, 1", "Астана, Бейбітшілік көшесі, 1", "1 Mira St, Astana"));

        assertThat(handIn(id).text()).contains("Body, Астана, ул. Мира, 1");
        assertThat(filed(id)).isEqualTo(approved);
    }

    @Test
    void whatIsTakenThereByHandNeedsNone() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        live(submissions.find(id).authority(), new LocalizedText("Астана", null, null));

        assertThat(handIn(id).text()).doesNotContain("Астана");
    }

    @Test
    void aComplaintIsSentToTheBodyComplainedOf() {
        SubmissionId id = filings.complaint();
        Submission complained = submissions.find(new SubmissionId(appeals.find(submissions.find(id).appeal()).follows()));
        live(submissions.find(id).authority(), new LocalizedText("Астана", null, null));
        live(complained.authority(), new LocalizedText("Актобе", null, null));

        assertThat(as.role(Role.LAWYER, () -> postal.address(submissions.find(id)))).contains("Актобе");
    }

    @ParameterizedTest
    @EnumSource(names = {"E_OTINISH", "POST", "IN_PERSON"})
    void whoHandsAComplaintInIsToldThroughWhomItGoes(Channel channel) {
        SubmissionId id = filings.complaint(channel);
        Submission complained = submissions.find(new SubmissionId(appeals.find(submissions.find(id).appeal()).follows()));
        Window window = handIn(id);

        assertThat(window.text()).contains(window.words("followup.handIn.through", authorities.find(complained.authority()).name().in(Language.EN)));
        Window other = handIn(filings.opened(channel));
        assertThat(other.text()).doesNotContain(other.words("followup.handIn.through", ""));
    }

    private Window handIn(SubmissionId id) {
        return windows.of(Role.INTAKE).open("submissions/" + submissions.find(id).number() + "/hand-in");
    }

    private Object filed(SubmissionId id) {
        return as.role(Role.LAWYER, () -> letters.filed(submissions.find(id).appeal()));
    }

    private void live(AuthorityId id, LocalizedText where) {
        Authority body = authorities.find(id);
        as.role(Role.LAWYER, () -> authorities.change(new Authority(id, body.version(), body.name(), body.addressed(), body.superior(),
                body.channel(), body.email(), where, body.code(), body.region())));
    }
}
