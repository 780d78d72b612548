package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
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

    private final boolean beside;
    private transient Remark shown;
    private transient List<Component> words;

    /** For who only reads. */
    RemarkEntry(Remark remark) {
        this(remark, false);
    }

    private RemarkEntry(Remark remark, boolean beside) {
        this.beside = beside;
        shown = remark;
        words = words(remark);
        addClassName("entry");
        add(words);
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

    /** The same one as it is now; an answer that is being written stays as it is. */
    void show(Remark now) {
        if (!now.equals(shown)) {
            shown = now;
            remove(words);
            words = words(now);
            for (int i = 0; i < words.size(); i++) {
                addComponentAtIndex(i, words.get(i));
            }
        }
    }

    private List<Component> words(Remark remark) {
        List<Component> words = new ArrayList<>(said(remark));
        Remark.Anchor anchor = remark.anchor();
        if (anchor != null) {
            switch (anchor.place()) {
                case Remark.AtStatement statement -> words.addAll(standsAt(anchor, "appeal.remark.", !beside || anchor.isChanged()));
                case TextPlace text -> {
                    if (!beside) {
                        words.add(new Quiet(getTranslation("appeal.remark.text.at", RemarksAt.label(text))));
                    }
                    words.addAll(standsAt(anchor, "appeal.remark.text.", anchor.isChanged() || anchor.isRemoved()));
                }
            }
        }
        remark.answers().forEach(answer -> {
            Div one = new Div();
            one.add(said(answer));
            one.addClassName("remark-answer");
            words.add(one);
        });
        return words;
    }

    /** @param said whether to repeat the words it was said of */
    private List<Component> standsAt(Remark.Anchor anchor, String key, boolean said) {
        List<Component> words = new ArrayList<>();
        if (anchor.isRemoved()) {
            words.add(new StatusBadge(Tone.NEUTRAL, getTranslation(key + "removed")));
        } else if (anchor.isChanged()) {
            words.add(new StatusBadge(Tone.WARNING, getTranslation(key + "changed")));
        }
        if (said) {
            words.add(new Quiet(getTranslation(key + "said", anchor.said().in(Here.language()))));
        }
        return words;
    }

    private static List<Component> said(Remark remark) {
        return List.of(new Paragraph(remark.text()), new Quiet((remark.by() == null ? "" : remark.by() + ", ") + Dates.dayAndTime(remark.at())));
    }
}
