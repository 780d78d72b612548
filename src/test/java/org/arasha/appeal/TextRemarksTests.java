package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Remarks stand not at statements only: at the subject, introduction, assessment, conclusion and at each demand. */
@ArashaTest
class TextRemarksTests {

    private final Filings filings;
    private final Appeals appeals;
    private final Remarks remarks;
    private final Statements statements;
    private final Windows windows;
    private final As as;

    private AppealId id;

    TextRemarksTests(Filings filings, Appeals appeals, Remarks remarks, Statements statements, Windows windows, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.remarks = remarks;
        this.statements = statements;
        this.windows = windows;
        this.as = as;
    }

    @BeforeEach
    void write() {
        id = filings.appealWritten(Channel.POST);
    }

    @Test
    void theyRememberTheTextAsItWasRead() {
        Appeal read = appeals.find(id);
        as.role(Role.APPROVER, () -> remarks.at(read, TextPlace.SUBJECT, "Which one?"));
        assertThat(anchor().place()).isEqualTo(TextPlace.SUBJECT);
        assertThat(anchor().isChanged()).isFalse();

        filings.retitle(id, "Another subject");

        assertThat(anchor().isChanged()).isTrue();
        assertThat(anchor().said()).isEqualTo(read.text().subject());
    }

    @Test
    void theyStayWhereADemandIsTakenOutAndNoneIsAddedThere() {
        Appeal read = appeals.find(id);
        TextPlace demand = TextPlace.ofDemand(read.demands().getFirst().demand());
        as.role(Role.APPROVER, () -> remarks.at(read, demand, "By when?"));

        as.role(Role.LAWYER, () -> appeals.write(id, AppealDraft.of(read), AppealDraft.of(read).with(read.addressees(), List.of())));

        assertThat(anchor().isRemoved()).isTrue();
        assertThat(anchor().said()).isEqualTo(text("investigate"));
        assertRefused("appeal.refusal.textGone", () -> as.role(Role.APPROVER, () -> remarks.at(read, demand, "Again.")));
    }

    @Test
    void theApproverRemarksOnADemandAndTheAuthorFindsItBesideIt() {
        filings.handOver(id);
        Window approver = windows.of(Role.APPROVER).open("appeals/" + appeals.find(id).number() + "/approve").press("desk.claim");
        String texts = approver.words("appeal.texts");
        approver.all(Details.class).filter(one -> one.getSummaryText().equals(texts)).forEach(one -> one.setOpened(true));
        approver.pressNamed("appeal.remark.text", approver.words("appeal.demand.text")).write("appeal.remark.text", "By when?")
                .press("appeal.remark.keep").write("appeal.remark", "See the margin.").press("appeal.return");

        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");

        assertThat(author.all(Div.class).filter(one -> one.hasClassName("demand")).map(one -> one.getElement().getTextRecursively()))
                .anyMatch(words -> words.contains("By when?"));
    }

    @Test
    void anAuthorRemarksOnTheIntroduction() {
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");

        author.pressNamed("appeal.remark.text", author.words("appeal.introduction")).write("appeal.remark.text", "Too long?").press("appeal.remark.keep");

        assertThat(anchor().place()).isEqualTo(TextPlace.INTRODUCTION);
        assertThat(author.text()).contains("Too long?");
    }

    @Test
    void anAuthorReadsWhatWasRemarkedMeanwhileOnceTheirDraftIsSaved() {
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        as.role(Role.APPROVER, () -> remarks.at(appeals.find(id), TextPlace.INTRODUCTION, "Too long?"));

        author.fill("appeal.conclusion", text("We await your reply."));

        assertThat(author.text()).contains("Too long?");
    }

    @Test
    void anAuthorReadsAtOnceWhatAColleagueRemarksAtATextOrAStatement() {
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim")
                .press("appeal.statements.show");
        IncidentId incident = appeals.find(id).incidentIds().getFirst();

        as.role(Role.APPROVER, () -> remarks.at(appeals.find(id), TextPlace.INTRODUCTION, "Too long?"));
        reads(author, "Too long?");
        as.role(Role.APPROVER, () -> remarks.at(statements.of(id, incident).statements().getFirst().statement(), "Says who?"));
        reads(author, "Says who?");
        as.role(Role.APPROVER, () -> remarks.answer(id, remarks.on(id).getFirst().id(), "The victim does."));
        reads(author, "The victim does.");

        assertThat(author.offers("appeal.news.take")).as("nothing was written").isFalse();
    }

    /** At a statement of an incident that is not unfolded, a remark is in the list only. */
    @Test
    void theListOfRemarksFollowsAtOnceToo() {
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");

        as.role(Role.APPROVER, () -> remarks.at(statements.of(id, appeals.find(id).incidentIds().getFirst()).statements().getFirst().statement(), "Says who?"));

        reads(author, "Says who?");
    }

    @Test
    void anAnswerThatIsBeingWrittenStaysOpenWhateverIsSaidOrWrittenBesideIt() {
        as.role(Role.APPROVER, () -> remarks.at(appeals.find(id), TextPlace.INTRODUCTION, "Too long?"));
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        author.press(besideTheText(author, Button.class).filter(one -> one.getText().equals(author.words("appeal.remark.answer"))).findFirst().orElseThrow());
        author.write(besideTheText(author, TextArea.class).findFirst().orElseThrow(), "It is as short as");

        as.role(Role.APPROVER, () -> remarks.at(appeals.find(id), TextPlace.INTRODUCTION, "And too hard?"));
        await().pollInSameThread().untilAsserted(() -> assertThat(author.refresh().text()).contains("And too hard?"));
        author.fill("appeal.introduction", text("We ask you."));

        assertThat(author.text()).contains(author.words("appeal.remark.text.changed"));
        assertThat(besideTheText(author, TextArea.class)).extracting(TextArea::getValue).containsExactly("It is as short as");
        author.press(besideTheText(author, Button.class).filter(one -> one.getText().equals(author.words("appeal.remark.keep"))).findFirst().orElseThrow());
        assertThat(besideTheText(author, TextArea.class)).isEmpty();
        assertThat(besideTheText(author, Paragraph.class)).extracting(Paragraph::getText).contains("It is as short as");
    }

    /** The whole page lists remarks, too. */
    private static <C extends Component> Stream<C> besideTheText(Window author, Class<C> type) {
        return author.all(type).filter(one -> Stream.iterate(one.getElement(), Objects::nonNull, Element::getParent)
                .anyMatch(around -> around.getClassList().contains("remarks-at")));
    }

    @Test
    void aRemarkStandsAtTheTextThatItsAuthorHadBeforeThem() {
        LocalizedText read = appeals.find(id).text().subject();
        Window author = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        filings.retitle(id, "Another subject");

        author.pressNamed("appeal.remark.text", author.words("appeal.subject")).write("appeal.remark.text", "Which one?").press("appeal.remark.keep");

        assertThat(anchor().said()).isEqualTo(read);
        assertThat(anchor().isChanged()).isTrue();
    }

    private static void reads(Window window, String words) {
        await().pollInSameThread().untilAsserted(() -> assertThat(window.refresh().text()).contains(words));
    }

    private Remark.Anchor anchor() {
        return as.role(Role.LAWYER, () -> remarks.on(id)).getFirst().anchor();
    }
}
