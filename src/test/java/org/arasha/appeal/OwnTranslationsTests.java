package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.example.LoadedExamples;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter of 29 March 2019 was published in English; whoever reads it in another language is told whose translation that is. */
@ArashaTest
record OwnTranslationsTests(Windows windows, LoadedExamples examples, Filings filings, Appeals appeals) {

    private static final String OURS = "appeal.letter.ownTranslation";

    @ParameterizedTest
    @EnumSource(Language.class)
    void areMarkedAboveTheLetterAndNotInIt(Language language) {
        Window page = windows.of(Role.LAWYER).speak(language).open("appeals/" + appeals.find(examples.appealOf29March2019()).number());

        assertThat(page.text().contains(page.words(OURS))).isEqualTo(language != Language.EN);
        assertThat(page.all(Html.class).map(Html::getInnerHtml)).noneMatch(paper -> paper.contains(page.words(OURS)));
    }

    @Test
    void areNotSpokenOfInALetterOfOurOwn() {
        Window page = windows.of(Role.LAWYER).open("appeals/" + appeals.find(filings.appealWritten(Channel.POST)).number());

        assertThat(page.text()).doesNotContain(page.words(OURS));
    }
}
