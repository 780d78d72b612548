package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Readers;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An address that no mail server takes is refused where it is typed, before a letter is lost to it; one that it takes is taken in the
 * same window. Each form is read in one language, by turns.
 */
@ArashaTest
record NotAMailAddressTests(Windows windows, Forms forms, Authorities authorities, Organisations organisations, JdbcClient jdbc, As as) {

    private static final List<String> NONE = List.of("office", "office@", "@authority.kz", "office@authority", "office @authority.kz",
            "office@authority..kz", "<office@authority.kz>", "office@authority.kz, other@authority.kz", "офис@authority.kz",
            "office@authority.kz\nBcc: other@authority.kz", "x".repeat(65) + "@authority.kz", "office@" + "әділет.".repeat(30) + "қаз");

    static Stream<Arguments> fields() {
        return Readers.inTurn(Stream.of(field("appeal.email", forms -> forms.submission().address()),
                field("appeal.email", forms -> forms.appeal().mailedDraft()), field("appeal.email", forms -> forms.house().mailedAuthority()),
                field("appeal.invite.email", forms -> forms.appeal().mailedInvitation()),
                field("appeal.signatory.address", forms -> forms.appeal().signatory()),
                field("directory.organisation.email", forms -> forms.house().organisation()),
                field("access.users.email", forms -> forms.house().user()),
                field("access.users.email", forms -> forms.house().knownUser())));
    }

    private static Arguments field(String field, Function<Forms, Form> form) {
        return Arguments.of(field, form);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("fields")
    void isRefusedWhereItIsTypedAndMayHaveADomainInKazakh(String field, Function<Forms, Form> behind, Language reader) {
        Form form = behind.apply(forms);
        Window window = form.open(windows.of(form.who()).speak(reader));
        int before = acts();
        for (String none : NONE) {
            window.write(field, none).press(form.button());

            assertThat(window.complaint(field)).as(none).isEqualTo(window.words("mail.refusal.notAnAddress"));
            assertThat(window.written(field)).isEqualTo(none.replace('\n', ' '));
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).isEqualTo(before);
        }

        window.write(field, " office@әділет.қаз ").press(form.button());

        assertThat(acts()).as("acts, else “" + window.notices() + "”").isGreaterThan(before);
    }

    @Test
    void isRefusedForABodyAndAnOrganisationWhicheverWayItComes() {
        LocalizedText name = Cases.text("Body");
        for (String none : NONE) {
            for (Runnable deed : List.<Runnable>of(() -> authorities.enter(name, name, null, Channel.MAIL, none),
                    () -> organisations.enter(name, name, null, none))) {
                assertThatThrownBy(() -> as.role(Role.LAWYER, deed)).as(none)
                        .isInstanceOf(Refusal.class).hasMessage("mail.refusal.notAnAddress");
            }
        }
    }

    /** Everything that is done; but an appeal is saved as it is typed. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry where act <> 'AppealEdited'").query(Integer.class).single();
    }
}
