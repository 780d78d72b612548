package org.arasha.appeal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** A form of address that nobody has written is asked for where a letter needs it, and never made of another. */
@ArashaTest
record FormsOfAddressTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Authorities authorities, As as) {

    @Test
    void keepsALetterWithoutThemInTheHouse() {
        AppealId id = written();

        assertRefused("appeal.rule.everyAddresseeHasTheirForm", () -> cases.does(id, "Draft appeal", () -> appeals.handOver(id)));
    }

    @Test
    void asksForThemBesideTheAddressee() {
        AppealId id = written();
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        assertThat(window.text()).contains(window.words("directory.official.noForm", window.words("ui.language.name." + language(id))));

        String ticked = ticked(window);

        window.press("appeal.handOver");
        assertThat(window.complaint("directory.official.addressedName")).isEqualTo(window.words("ui.required"));
        assertThat(cases.waiting(id)).containsExactly("Draft appeal");

        window.write("directory.official.addressedName", "Н. Главе").press("ui.save");
        assertThat(official(id).addressedName().exactly(language(id))).isEqualTo("Н. Главе");
        assertThat(window.has("directory.official.addressedName")).isFalse();
        window.fill("appeal.addressees", Set.of(official(id)));
        assertThat(ticked(window)).as("the same one as before").isEqualTo(ticked);
        window.press("appeal.handOver");

        assertThat(cases.waiting(id)).containsExactly("Approve appeal");
    }

    /** Two of them may be asked for at once. */
    @Test
    void saysWhoseTheyAreWhereNobodyHasWrittenAny() {
        AppealId id = filings.appealWritten(Channel.POST);
        Official known = official(id);
        as.role(Role.LAWYER, () -> authorities.appoint(new Official(known.id(), known.version(), known.authority(), Cases.text("N. Unaddressed"),
                Cases.text("Head of all"), LocalizedText.NONE, LocalizedText.NONE, known.since(), null)));

        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");

        assertThat(window.text()).contains("Head of all, N. Unaddressed");
    }

    private static String ticked(Window window) {
        return window.all(MultiSelectComboBox.class).filter(one -> one.getAriaLabel().filter(window.words("appeal.addressees")::equals).isPresent())
                .map(one -> String.valueOf(one.getElement().getPropertyRaw("selectedItems"))).findFirst().orElseThrow();
    }

    /** To somebody of whom it is not known how they are addressed in its language. */
    private AppealId written() {
        AppealId id = filings.appealWritten(Channel.POST);
        Official known = official(id);
        as.role(Role.LAWYER, () -> authorities.appoint(new Official(known.id(), known.version(), known.authority(), known.name(),
                known.post(), known.addressedPost(), known.addressedName().with(language(id), null), known.since(), null)));
        return id;
    }

    private Language language(AppealId id) {
        return appeals.find(id).text().language();
    }

    private Official official(AppealId id) {
        return authorities.official(appeals.find(id).addressees().getFirst().official());
    }
}
