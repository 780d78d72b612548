package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.evidence.CustodyNote;
import org.arasha.evidence.Files;
import org.arasha.mail.Attachments;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Postman;
import org.arasha.mail.StrangersMail;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What a body sends along with its words is at hand where they are read. */
@ArashaTest
record AttachedFilesTests(Windows windows, Filings filings, Submissions submissions, Correspondence correspondence, Appeals appeals, CaseMembers members,
        Files files, IncomingMails mails, Postman postman, StrangersMail strangers, As as, @Value("${arasha.data}") Path data) {

    private static final byte[] PDF = "%PDF-1.4 refused".getBytes(StandardCharsets.UTF_8);

    @Test
    void areNamedWithTheirSizeAndSavedOneByOne() throws IOException {
        SubmissionId id = answeredWithFiles();
        for (String page : new String[] {"", "/assess"}) {
            for (Language reader : Language.values()) {
                Window window = windows.of(Role.LAWYER).speak(reader).open("submissions/" + submissions.find(id).number() + page);
                assertThat(window.text()).contains("answer.pdf", window.words("evidence.size.B", PDF.length), "list.txt")
                        .contains(window.words("followup.attachments.leftOut", 1));
                assertThat(window.all(Anchor.class).map(one -> one.getElement().getAttribute("download"))).contains("answer.pdf").doesNotContain("../answer.pdf");
            }
        }
        IncomingMail mail = mailOf(id);
        assertThat(as.role(Role.LAWYER, () -> files.custodyOf(mail.raw()))).extracting(CustodyNote::handling).doesNotContain(CustodyNote.Handling.VIEWED);

        byte[] saved = as.role(Role.LAWYER, () -> correspondence.attachment(mail.id(), 0)).readAllBytes();

        assertThat(saved).isEqualTo(PDF);
        assertThat(as.role(Role.LAWYER, () -> files.custodyOf(mail.raw()))).extracting(CustodyNote::handling).contains(CustodyNote.Handling.VIEWED);
    }

    @Test
    void areNotKeptInMemoryToBeNamed() {
        IncomingMail mail = mailOf(answeredWithFiles());

        Attachments.Attachment pdf = as.role(Role.LAWYER, () -> correspondence.attached(mail.id())).orElseThrow().files().getFirst();

        assertThat(pdf.size()).isEqualTo(PDF.length);
        assertThat(pdf.content()).as("taken out when asked for").isEqualTo(PDF).isNotSameAs(pdf.content());
    }

    /** Disks lose files; what the body wrote is read all the same. */
    @Test
    void areNotNamedWhereTheMessageIsNotInItsPlaceAnyMore() throws IOException {
        SubmissionId id = answeredWithFiles();
        String sha256 = as.role(Role.LAWYER, () -> files.find(mailOf(id).raw())).sha256();
        java.nio.file.Files.delete(data.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2)));

        for (String page : new String[] {"", "/assess"}) {
            Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number() + page);
            assertThat(window.text()).contains("See the file.", window.words("followup.attachments.unreadable")).doesNotContain("answer.pdf");
        }
    }

    @Test
    void areNotNamedWhereTheDiskDoesNotGiveTheMessage() {
        IncomingMail mail = mailOf(answeredWithFiles());
        Attachments refused = mock();
        when(refused.of(any())).thenThrow(new UncheckedIOException(new IOException("Input/output error")));
        Correspondence there = new Correspondence(submissions, appeals, mock(), mock(), mails, refused, mock(), files, mock(), mock(), mock());

        assertThat(as.role(Role.LAWYER, () -> there.attached(mail.id()))).isEmpty();
    }

    /** A bounce has its report with it, and what a machine sends may be the paper with the number. */
    @Test
    void areAtHandAlsoWithWhatAMachineSent() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        arrives(id, "Auto-Submitted: auto-replied");
        Window window = windows.of(Role.LAWYER).open("submissions/" + submissions.find(id).number());
        Details files = window.all(Details.class).filter(one -> one.getSummaryText().equals(window.words("followup.attachments.count", 3))).findFirst().orElseThrow();
        assertThat(window.text()).doesNotContain("answer.pdf");

        files.setOpened(true);

        assertThat(window.text()).contains("answer.pdf", "list.txt");
    }

    /** The page with the mail may stand open for hours. */
    @Test
    void areNotNamedToWhoMayNotSeeTheCaseThatTheMailWasFoundToBeAbout() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        String subject = "Unmatched " + UUID.randomUUID();
        strangers.arrives("Subject: " + subject + "\n\nRegistered.");
        IncomingMail mail = as.role(Role.LAWYER, () -> mails.unmatched(null)).stream()
                .filter(one -> one.subject().equals(subject)).findFirst().orElseThrow();
        as.role(Role.LAWYER, () -> correspondence.assign(mail.id(), submissions.find(id).number()));
        as.role(Role.MANAGER, () -> members.restrict(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst().value(), true));

        assertRefused("followup.refusal.noSuchSubmission", () -> as.role(Role.LAWYER, () -> correspondence.attached(mail.id())));
    }

    @Test
    void areForWhoMaySeeTheSubmissionAtThatMoment() {
        SubmissionId id = answeredWithFiles();
        IncomingMail mail = mailOf(id);
        as.role(Role.MANAGER, () -> members.restrict(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst().value(), true));

        assertRefused("followup.refusal.noSuchSubmission", () -> as.role(Role.LAWYER, () -> correspondence.attachment(mail.id(), 0)));
        assertRefused("followup.refusal.noSuchSubmission", () -> as.role(Role.LAWYER, () -> correspondence.attached(mail.id())));
    }

    private IncomingMail mailOf(SubmissionId id) {
        return as.role(Role.LAWYER, () -> correspondence.mail(submissions.repliesTo(id).getFirst()));
    }

    private SubmissionId answeredWithFiles() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        arrives(id, "X-Answer: yes");
        return id;
    }

    private void arrives(SubmissionId id, String header) {
        strangers.arrives("""
                %s
                Subject: Answer %s
                In-Reply-To: <submission-%s-1@arasha.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the file.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="../answer.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="list.txt"

                One
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="empty.png"

                --b--
                """.formatted(header, UUID.randomUUID(), id.value(), Base64.getEncoder().encodeToString(PDF)));
    }
}
