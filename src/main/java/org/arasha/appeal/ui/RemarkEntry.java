package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.appeal.TextPlace;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** A remark, what has become of what it stands at, and what was answered. */
class RemarkEntry extends Div {

    /** For who only reads. */
    RemarkEntry(Remark remark) {
        this(remark, false);
    }

    private RemarkEntry(Remark remark, boolean beside) {
        addClassName("entry");
        add(said(remark));
        Remark.Anchor anchor = remark.anchor();
        if (anchor != null) {
            switch (anchor.place()) {
                case Remark.AtStatement statement -> show(anchor, "appeal.remark.", !beside || anchor.isChanged());
                case TextPlace text -> {
                    if (!beside) {
                        add(new Quiet(getTranslation("appeal.remark.text.at", RemarksAt.label(text))));
                    }
                    show(anchor, "appeal.remark.text.", anchor.isChanged() || anchor.isRemoved());
                }
            }
        }
        remark.answers().forEach(answer -> {
            Div one = new Div(said(answer));
            one.addClassName("remark-answer");
            add(one);
        });
    }

    /** @param said whether to repeat the words it was said of */
    private void show(Remark.Anchor anchor, String key, boolean said) {
        if (anchor.isRemoved()) {
            add(new StatusBadge(Tone.NEUTRAL, getTranslation(key + "removed")));
        } else if (anchor.isChanged()) {
            add(new StatusBadge(Tone.WARNING, getTranslation(key + "changed")));
        }
        if (said) {
            add(new Quiet(getTranslation(key + "said", anchor.said().in(Here.language()))));
        }
    }

    /**
     * @param beside  whether it is shown beside what it stands at, which is not repeated then
     * @param changed what to do once it is answered
     */
    RemarkEntry(AppealDesk desk, AppealId appeal, Remark remark, boolean beside, Runnable changed) {
        this(remark, beside);
        add(new RemarkForm(desk.drafts, "appeal.remark.answer", Dates.dayAndTime(remark.at()), new UUID(0, remark.id()), appeal.value(), text -> {
            desk.remarks.answer(appeal, remark.id(), text);
            changed.run();
        }));
    }

    private static Component[] said(Remark remark) {
        return new Component[] {new Paragraph(remark.text()),
                new Quiet((remark.by() == null ? "" : remark.by() + ", ") + Dates.dayAndTime(remark.at()))};
    }
}
