package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;

/** A body, how it is addressed, and who heads it; forms of address are written, never guessed. */
class NewAuthorityForm extends Fields {

    private static final int LONGEST = 300;

    private final Language own = Here.language();
    private final LocalizedTextField name = new LocalizedTextField("directory.authority.name", own, LONGEST);
    private final LocalizedTextField addressed = new LocalizedTextField("directory.authority.addressed", own, LONGEST);
    private final Select<Channel> channel =
            Inputs.choice("appeal.channel", "channel.", Channel.MAIL, Channel.E_OTINISH, Channel.POST, Channel.IN_PERSON);
    private final TextField email = Inputs.line("appeal.email", MailAddress.LONGEST);
    private final LocalizedTextField official = new LocalizedTextField("directory.official.name", own, LONGEST);
    private final LocalizedTextField post = new LocalizedTextField("directory.official.post", own, LONGEST);
    private final LocalizedTextField addressedPost = new LocalizedTextField("directory.official.addressedPost", own, LONGEST);
    private final LocalizedTextField addressedName = new LocalizedTextField("directory.official.addressedName", own, LONGEST);
    private final DatePicker since = Days.past(getTranslation("directory.official.since"));

    NewAuthorityForm(Authorities authorities, Drafts drafts, Runnable entered) {
        channel.setValue(Channel.E_OTINISH);
        email.setVisible(false);
        channel.addValueChangeListener(change -> email.setVisible(change.getValue() == Channel.MAIL));
        DraftKeeper draft = new DraftKeeper(drafts, "NewAuthority").fields(fields()).restore();
        Button enter = new Button(getTranslation("directory.enter"), click -> {
            draft.requireAllSeen();
            if (isRight()) {
                String mail = email.isVisible() ? email.getValue().strip() : null;
                Authorities.Head head = new Authorities.Head(official.getValue(), post.getValue(), addressedPost.getValue(),
                        addressedName.getValue(), since.getValue());
                if (authorities.isAnother(new AuthorityId(draft.makes()), name.getValue(), addressed.getValue(), channel.getValue(), mail, head)) {
                    draft.makeAnother();
                }
                authorities.enterWithHead(new AuthorityId(draft.makes()), name.getValue(), addressed.getValue(), channel.getValue(), mail, head);
                draft.made();
                Notices.done(getTranslation("directory.entered"));
                entered.run();
            }
        });
        add(pair(name, addressed), pair(channel, email), pair(official, post), pair(addressedPost, addressedName), since, draft, enter);
    }

    private FieldSet fields() {
        return new FieldSet().texts("directory.authority.name", name).texts("directory.authority.addressed", addressed)
                .with("appeal.channel", channel, one -> getTranslation("channel." + one)).text("appeal.email", email)
                .texts("directory.official.name", official).texts("directory.official.post", post)
                .texts("directory.official.addressedPost", addressedPost).texts("directory.official.addressedName", addressedName)
                .with("directory.official.since", since, Dates::day);
    }

    private boolean isRight() {
        Checks checks = new Checks();
        for (LocalizedTextField field : new LocalizedTextField[] {name, addressed, official, post, addressedPost, addressedName}) {
            checks.filled(field).shortEnough(field);
        }
        if (email.isVisible()) {
            checks.mailAddress(email);
        }
        return checks.day(since, true).passed();
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }
}
