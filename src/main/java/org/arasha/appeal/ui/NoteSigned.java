package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.NotedAnswers.Laid;
import org.arasha.appeal.Signatory;
import org.arasha.desk.DraftKeeper;
import org.arasha.evidence.ui.ScanField;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Folded;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/**
 * A signature that came on paper or by mail is noted, with what shows it and which version it is under. Hundreds may be asked to sign: what
 * is not opened is not built. Opening it keeps what the letter says now: that waits for the page to be read, by which nothing is written.
 */
class NoteSigned extends Details {

    private static final String FORM = "note-signed";

    /** Of these, those whose form the reader has begun and not sent. */
    static Set<UUID> begun(AppealDesk desk, List<Signatory> asked) {
        return desk.drafts.kept(FORM, asked.stream().map(one -> one.id().value()).toList());
    }

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Signatory signatory;
    private final transient Runnable afterwards;

    NoteSigned(AppealDesk desk, Appeal appeal, Signatory signatory, boolean begun, Runnable afterwards) {
        this.desk = desk;
        this.appeal = appeal;
        this.signatory = signatory;
        this.afterwards = afterwards;
        setSummaryText(getTranslation("appeal.noteSigned"));
        Folded.onceOpened(this, this::fill);
        if (begun) {
            addAttachListener(attach -> attach.getUI().beforeClientResponse(this, page -> setOpened(true)));
        }
    }

    private void fill() {
        TextArea how = Inputs.text("appeal.noteSigned.how", NotedAnswers.LONGEST);
        how.setHelperText(getTranslation("appeal.noteSigned.how.hint"));
        List<Laid> laid = desk.noted.laidBefore(signatory.id());
        Select<Laid> version = versions(laid);
        DraftKeeper kept = new DraftKeeper(desk.drafts, FORM, signatory.id().value(), appeal.id().value()).text("how", how)
                .value("laid", version, one -> String.valueOf(one.id()),
                        id -> laid.stream().filter(one -> String.valueOf(one.id()).equals(id)).findFirst().orElse(null));
        ScanField document = new ScanField("appeal.noteSigned.document",
                (name, type, content) -> desk.noted.keep(signatory.id(), name, type, content), kept);
        kept.restore();
        Button note = new Button(getTranslation("appeal.noteSigned"), click -> {
            kept.requireAllSeen();
            Checks checks = new Checks().filled(version).atMost(how, NotedAnswers.LONGEST);
            if ((document.value() == null ? checks.filled(how) : checks).passed()) {
                desk.noted.signed(signatory.id(), version.getValue().id(), new NotedAnswers.Shown(document.value(), how.getValue()));
                kept.discard();
                Notices.done(getTranslation("appeal.answerNoted"));
                afterwards.run();
            }
        });
        Fields fields = new Fields(version, document, how, note, kept);
        add(fields);
    }

    /** The only one needs no choosing. */
    private Select<Laid> versions(List<Laid> laid) {
        Select<Laid> version = new Select<>();
        version.setLabel(getTranslation("appeal.noteSigned.version"));
        version.setHelperText(getTranslation("appeal.noteSigned.version.hint"));
        version.setItems(laid);
        version.setItemLabelGenerator(one -> getTranslation("appeal.noteSigned.version.one", one.version(), Dates.dayAndTime(one.at())));
        if (laid.size() == 1) {
            version.setValue(laid.getFirst());
        }
        return version;
    }
}
