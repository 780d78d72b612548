package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** One addressee: by which way the letter goes to them, and in which language. */
class AddresseeRow extends Div {

    private transient Official official;
    private final Span title = new Span();
    private final Select<Channel> channel = Inputs.choice("appeal.channel", "channel.", Channel.MAIL, Channel.E_OTINISH, Channel.POST,
            Channel.IN_PERSON, Channel.NOT_KNOWN);
    final TextField email = Inputs.line("appeal.email", MailAddress.LONGEST);
    private final Select<Language> language = Inputs.choice("appeal.addressee.language", "ui.language.name.", Language.values());
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Div actions = new Div(up);

    /**
     * @param changed      what to do when something is typed or chosen
     * @param inOtherWords what to do first when it is the language
     */
    AddresseeRow(Official official, Runnable changed, Runnable inOtherWords, Runnable moved) {
        this.official = official;
        addClassName("addressee");
        actions.addClassName("row-actions");
        up.addClickListener(click -> moved.run());
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("appeal.language.own"));
        language.setItemLabelGenerator(one -> getTranslation(one == null ? "appeal.language.own" : "ui.language.name." + one));
        add(title, channel, email, language);
        show(official);
        channel.addValueChangeListener(change -> {
            email.setVisible(change.getValue() == Channel.MAIL);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        email.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                inOtherWords.run();
                changed.run();
            }
        });
    }

    /** As they are addressed now; where nobody has written how, as they are called. */
    final void show(Official now) {
        official = now;
        Language reader = Here.language();
        boolean isAddressed = !now.addressedPost().isEmpty() && !now.addressedName().isEmpty();
        title.setText(isAddressed ? now.addressedPost().in(reader) + " " + now.addressedName().in(reader)
                : now.post().in(reader) + ", " + now.name().in(reader));
        up.setAriaLabel(getTranslation("appeal.moveUp", now.post().in(reader)));
    }

    void show(Addressee addressee) {
        LetterTexts.fill(channel, addressee.channel());
        LetterTexts.fill(email, Objects.requireNonNullElse(addressee.email(), ""));
        LetterTexts.fill(language, addressee.language());
        email.setVisible(isByMail());
    }

    /** In the letter the addressees stand in their order. */
    void place(boolean first) {
        if (first) {
            remove(actions);
        } else {
            add(actions);
        }
    }

    Official official() {
        return official;
    }

    boolean isByMail() {
        return channel.getValue() == Channel.MAIL;
    }

    /** @param own the language of the appeal */
    Language language(Language own) {
        return language.isEmpty() ? own : language.getValue();
    }

    Addressee value() {
        return new Addressee(official.id(), channel.getValue(), isByMail() ? email.getValue().strip() : null, language.getValue());
    }
}
