package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.Signatory;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Who was asked to sign and what they answered; a lawyer may note an answer that came on paper. */
class SignaturesSection extends Section {

    private final transient Signatories signatories;
    private final transient Runnable afterChange;
    private final boolean mayNote;

    SignaturesSection(Signatories signatories, Organisations organisations, List<Signatory> asked, boolean mayNote,
            Runnable afterChange) {
        super("appeal.signatures");
        this.signatories = signatories;
        this.afterChange = afterChange;
        this.mayNote = mayNote;
        if (asked.isEmpty()) {
            empty("appeal.signatures.empty");
            return;
        }
        Language language = Language.of(UI.getCurrent().getLocale());
        var names = organisations.byId(asked.stream().map(Signatory::organisation).toList());
        OrderedList list = new OrderedList();
        list.addClassName("people");
        asked.forEach(one -> list.add(line(one, names.get(one.organisation()).name().in(language), language)));
        add(list);
    }

    private ListItem line(Signatory one, String organisation, Language language) {
        Tone tone = switch (one.answer()) {
            case SIGNED -> Tone.DONE;
            case AWAITED -> Tone.SOON;
            case DECLINED, NONE_IN_TIME -> Tone.NEUTRAL;
        };
        ListItem item = new ListItem(new Span(organisation),
                new Quiet(one.name().in(language) + ", " + one.post().in(language)),
                new StatusBadge(tone, getTranslation("appeal.answer." + one.answer())));
        if (mayNote && one.answer() == Answer.AWAITED) {
            item.add(note(one, true), note(one, false));
        }
        return item;
    }

    private Button note(Signatory one, boolean signs) {
        return new Button(getTranslation(signs ? "appeal.noteSigned" : "appeal.noteDeclined"), click -> {
            signatories.note(one.id(), signs);
            Notices.done(getTranslation("appeal.answerNoted"));
            afterChange.run();
        });
    }
}
