package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Templates are written by lawyers, version by version, and begin letters whose records fill them. */
@ArashaTest
record TemplatesTests(Templates templates, Appeals appeals, Letters letters, Filings filings, Windows windows, As as) {

    @Test
    void theIntroductionOfTheProductDoesNotSayThatEachFactIsVerified() {
        assertThat(as.role(Role.LAWYER, templates::current)).filteredOn(one -> one.part() == LetterTemplate.Part.INTRODUCTION && one.by() == null)
                .singleElement().satisfies(one -> {
                    assertThat(one.number()).isEqualTo(3);
                    assertThat(one.text().ru()).endsWith("рассказано ниже. Источники указаны в конце.");
                    assertThat(one.text().kk()).endsWith(" жүгінеміз. Дереккөздер соңында көрсетілген.");
                    assertThat(one.text().en()).endsWith("as told below. Sources are listed at the end.");
                });
    }

    @Test
    void thoseOfTheProductSpeakInKazakhToOneAndToSeveral() {
        assertThat(inKazakh(LetterTemplate.Part.INTRODUCTION, 1)).startsWith("Журналистердің құқықтары бұзылған, төменде баяндалған 1 оқиғаға байланысты сізге жүгінеміз.");
        assertThat(inKazakh(LetterTemplate.Part.INTRODUCTION, 5)).contains("5 оқиғаға байланысты сіздерге жүгінеміз.");
        assertThat(inKazakh(LetterTemplate.Part.CONCLUSION, 1)).endsWith("жауап беруіңізді сұраймыз.");
        assertThat(inKazakh(LetterTemplate.Part.CONCLUSION, 5)).endsWith("жауап берулеріңізді сұраймыз.");
    }

    private String inKazakh(LetterTemplate.Part part, int count) {
        return as.role(Role.LAWYER, templates::current).stream().filter(one -> one.part() == part && one.by() == null).findFirst()
                .map(one -> Blanks.example(one.text().kk(), Language.KK, count)).orElseThrow();
    }

    @Test
    void aBlankThatThereIsNotIsSaidAtTheFieldWhileItIsTyped() {
        var page = windows.of(Role.LAWYER).open("appeals/" + appeals.find(filings.appealWritten(Channel.POST)).number() + "/draft").press("desk.claim");

        page.write("appeal.introduction", "We ask {nobody}.");
        assertThat(page.complaint("appeal.introduction")).contains("nobody");

        page.write("appeal.introduction", "We ask you.");
        assertThat(page.complaint("appeal.introduction")).isEmpty();
    }

    /** Every letter that began with it would be stopped. */
    @Test
    void oneWithASignThatTheTypefaceOfLettersLacksIsNotSaved() {
        var page = windows.of(Role.LAWYER).open("appeals/templates").press("appeal.template.new").write("appeal.template.name", "Of a wish")
                .write("appeal.template.text", "We ask you \uD83D\uDE00.").press("appeal.template.save");

        assertThat(page.complaint("appeal.template.text")).isEqualTo(page.words("appeal.unprintable", "\uD83D\uDE00 (U+1F600)"));
        assertThat(as.role(Role.LAWYER, templates::current)).extracting(LetterTemplate::name).doesNotContain("Of a wish");
    }

    @Test
    void aDraftThatBeganWithTheSentenceOfBeforeIsOfferedTheOneThatCameAfterIt() {
        AppealId id = filings.appealWritten(Channel.POST);
        var page = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        assertThat(page.text()).doesNotContain(page.words("appeal.introduction.verified"));
        page.fill("appeal.introduction", new LocalizedText("Пишем вам. Каждый факт проверен; источники указаны в конце.", "Жазамыз.",
                "We write. Each fact has been verified; sources are listed at the end."));

        page.press("appeal.introduction.verified.mend", page.words("appeal.introduction.sourcesListed"));

        assertThat(appeals.find(id).text().introduction()).isEqualTo(new LocalizedText("Пишем вам. Источники указаны в конце.", "Жазамыз.",
                "We write. Sources are listed at the end."));
        assertThat(page.text()).doesNotContain(page.words("appeal.introduction.verified"));
    }

    @Test
    void savingMakesTheNextVersionAndTheEarlierStays() {
        LetterTemplate first = new LetterTemplate(TemplateId.fresh(), 0, LetterTemplate.Part.CONCLUSION, "Ours", Cases.text("Old {date}."), null, null);
        as.role(Role.LAWYER, () -> {
            templates.save(first);
            templates.save(new LetterTemplate(first.id(), 1, first.part(), "Ours", Cases.text("New {date}."), null, null));
            assertThat(templates.versions(first.id())).extracting(LetterTemplate::number).containsExactly(2, 1);
            assertThat(templates.current()).filteredOn(one -> one.id().equals(first.id())).singleElement()
                    .satisfies(one -> assertThat(one.text().en()).isEqualTo("New {date}."));
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> templates.save(
                    new LetterTemplate(first.id(), 1, first.part(), "Theirs", Cases.text("Other."), null, null)));
        });
    }

    @Test
    void oneWithAnUnknownBlankIsRefusedOnItsScreenInPlace() {
        var page = windows.of(Role.LAWYER).open("appeals/templates");
        page.press("appeal.template.new").write("appeal.template.name", "Wrong").write("appeal.template.text", "To {recipent}");
        assertThat(page.text()).contains(page.words("appeal.blank.unknown", 5, "recipent", Blank.all()));
        assertThat(page.complaint("appeal.template.text")).as("while it is typed").contains("recipent", "recipient");
        assertThat(page.write("appeal.template.text", "To {recipient}").complaint("appeal.template.text")).isEmpty();

        page.write("appeal.template.text", "To {recipent}").press("appeal.template.save");

        assertThat(page.complaint("appeal.template.text")).contains("recipent", "recipient");
        assertThat(as.role(Role.LAWYER, templates::current)).extracting(LetterTemplate::name).doesNotContain("Wrong");
    }

    @Test
    void oneThatIsTooLongSaysSoUntilItIsNot() {
        var page = windows.of(Role.LAWYER).open("appeals/templates");
        page.press("appeal.template.new").write("appeal.template.name", "Long")
                .write("appeal.template.text", "Ж".repeat(Appeal.AppealText.LONGEST + 2)).press("appeal.template.save");
        String tooLong = page.complaint("appeal.template.text");
        assertThat(tooLong).isNotEmpty();

        page.write("appeal.template.text", "Ж".repeat(Appeal.AppealText.LONGEST + 1));
        assertThat(page.complaint("appeal.template.text")).isEqualTo(tooLong);
        page.write("appeal.template.text", "Ж".repeat(Appeal.AppealText.LONGEST));
        assertThat(page.complaint("appeal.template.text")).isEmpty();
    }

    @Test
    void aLetterIsFilledFromItsRecordsAndKeepsTheBlank() {
        AppealId id = filings.appealWritten(Channel.IN_PERSON, Channel.IN_PERSON);
        as.role(Role.LAWYER, () -> introduce(id, "To {recipients, plural, one {# body} other {# bodies}}."));

        assertThat(as.role(Role.LAWYER, () -> letters.of(id, Language.EN)).introduction()).containsExactly("To 2 bodies.");
        assertThat(appeals.find(id).text().introduction().en()).contains("{recipients");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as.role(Role.LAWYER, () -> introduce(id, "To {introduction}.")))
                .withMessage("appeal.blank.circular");
    }

    @Test
    void aDraftIsBegunWithATemplateWhereItIsEmpty() {
        AppealId id = filings.appealWritten(Channel.IN_PERSON);
        LetterTemplate closing = as.role(Role.LAWYER, templates::current).stream()
                .filter(one -> one.part() == LetterTemplate.Part.CONCLUSION && one.by() == null).findFirst().orElseThrow();
        var page = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft");
        page.press("desk.claim").fill("appeal.template.choose.CONCLUSION", closing);

        assertThat(appeals.find(id).text().conclusion()).isEqualTo(closing.text());
        assertThat(as.role(Role.LAWYER, () -> letters.of(id, Language.EN)).conclusion().getFirst()).contains("the demand set out");
    }

    private void introduce(AppealId id, String words) {
        Appeal appeal = appeals.find(id);
        appeals.write(id, AppealDraft.of(appeal), new AppealDraft(new Appeal.AppealText(appeal.text().date(), appeal.text().language(),
                appeal.text().addressing(), appeal.text().subject(), Cases.text(words), appeal.text().assessment(), appeal.text().conclusion()),
                appeal.incidents(), appeal.addressees(), appeal.demands(), appeal.norms(), null));
    }
}
