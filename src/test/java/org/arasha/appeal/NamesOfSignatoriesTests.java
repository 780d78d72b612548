package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** A name that nobody has written in the language of a letter is asked for, and never made of another. */
@ArashaTest
record NamesOfSignatoriesTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Signatories signatories, Letters letters,
        Organisations organisations, As as) {

    @Test
    void areWrittenInEachLanguageInWhichALetterGoesOut() {
        AppealId id = inRussianAndKazakh();
        Organisation partner = organisations.find(filings.partner());
        Window window = draft(id).fill("appeal.invite.organisation", partner).write("appeal.invite.name", "А. Имя")
                .write("appeal.invite.post", "директор").press("appeal.invite");
        assertThat(window.text()).contains(window.words("appeal.signatory.notNamed", window.words("ui.language.name.KK")));

        window.press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everySignatoryIsNamed", 1, "KK", "NAME"));
        assertThat(cases.waiting(id)).containsExactly("Draft appeal");

        window.turnTo("appeal.signatory.name", Language.KK).write("appeal.signatory.name", "Ә. Аты")
                .turnTo("appeal.signatory.post", Language.KK).write("appeal.signatory.post", "директоры").press("appeal.signatory.save")
                .press("appeal.handOver");

        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
        assertThat(signed(id, Language.RU)).isEqualTo(new LetterSignatory("директор", "Partner", "А. Имя", LetterSignatory.Answer.AWAITED));
        assertThat(signed(id, Language.KK)).isEqualTo(new LetterSignatory("директоры", "Partner", "Ә. Аты", LetterSignatory.Answer.AWAITED));
    }

    @Test
    void leadToTheOrganisationWhoseNameIsMissing() {
        AppealId id = inRussianAndKazakh();
        OrganisationId partner = as.role(Role.LAWYER, () -> organisations.enter(LocalizedText.of(Language.RU, "Фонд"), LocalizedText.NONE, null,
                null)).id();
        as.role(Role.LAWYER, () -> signatories.invite(id, partner, text("N. Name"), text("Director")));
        Window window = draft(id);
        assertThat(window.text()).contains(window.words("appeal.signatory.organisationNotNamed", window.words("ui.language.name.KK")));

        window.press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everySignatoryIsNamed", 1, "KK", "ORGANISATION"));

        windows.of(Role.LAWYER).open("organisations/" + partner.value()).turnTo("directory.organisation.name", Language.KK)
                .write("directory.organisation.name", "Қор").press("ui.save");
        window.press("appeal.handOver");
        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
        assertThat(signed(id, Language.KK).organisation()).isEqualTo("Қор");
    }

    private Window draft(AppealId id) {
        return windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
    }

    private AppealId inRussianAndKazakh() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(id);
        return id;
    }

    private LetterSignatory signed(AppealId id, Language language) {
        return as.role(Role.LAWYER, () -> letters.of(id, language)).signatories().getFirst();
    }
}
