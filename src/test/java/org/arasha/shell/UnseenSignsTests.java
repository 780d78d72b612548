package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs that nobody sees are left out, with none of the text around them, in every field (see {@code TooLongTests}) and in what is
 * sought; marks of HTML are text like any other.
 */
@ArashaTest
record UnseenSignsTests(Windows windows, Filings filings, Forms forms, Appeals appeals, JdbcClient jdbc) {

    private static final String UNSEEN = "\u0000\u0007\u200B\u202E\u2066\uFEFF";
    private static final String MARKUP = "<script>alert('1')</script><img src=x onerror=alert(2)> & </p>";

    @Test
    void showsMarkupAsTheTextItIs() {
        String title = MARKUP + UUID.randomUUID();
        Form form = forms.report();
        Window window = form.open(windows.of(form.who())).write("incident.title", title).write("intake.told", MARKUP)
                .write("intake.contact", MARKUP);

        window.press(form.button());
        assertThat(window.text()).contains(title);
        assertNoMarkup(window);

        window.open("incidents");
        assertThat(window.text()).contains(title);
        assertNoMarkup(window);

        window.open(jdbc.sql("select 'intake/' || number || '/register' from incident where title_en = ?").param(title)
                .query(String.class).single());
        assertThat(window.text()).contains(MARKUP);
        assertNoMarkup(window);
    }

    @Test
    void putsMarkupIntoALetterAsTheTextItIs() {
        AppealId id = filings.appealWritten(Channel.POST);
        filings.retitle(id, MARKUP);

        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft");

        List<String> letters = window.all(Html.class).map(Html::getInnerHtml).toList();
        assertThat(letters).singleElement().asString().contains("&lt;script&gt;alert('1')&lt;/script&gt;")
                .doesNotContain("<script", "<img");
        assertNoMarkup(window);
    }

    @Test
    void findsNothingByWhatNobodySees() {
        Form form = forms.report();
        String title = "Маслихат " + UUID.randomUUID();
        Window window = form.open(windows.of(form.who())).write("incident.title", title).press(form.button()).open("incidents");

        for (String words : List.of(title + UNSEEN, "%_\\", "'; drop table incident", "Ж".repeat(100_000))) {
            window.write(window.all(TextField.class).findFirst().orElseThrow(), words);
            assertThat(window.notices()).as(words).doesNotContain(window.words("shell.fault.unexpected"));
            assertThat(window.text()).contains(words.startsWith(title) ? title : window.words("incident.noneFound.title"));
        }
    }

    private static void assertNoMarkup(Window window) {
        assertThat(window.all(Component.class).map(one -> one.getElement().getTag())).doesNotContain("script", "img");
    }
}
