package org.arasha.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.mail.TrialMail;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;

/** What a trial has sent, to whomever, with the links in it. */
@Route(TrialMailView.PATH)
@PermitAll
class TrialMailView extends Screen {

    static final String PATH = "trial-mail";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

    TrialMailView(TrialMail mail) {
        super("mail.trial");
        List<TrialMail.Sent> sent = mail.newest();
        add(head(), new Paragraph(getTranslation("mail.trial.hint")));
        sent.forEach(one -> add(card(one)));
        if (sent.isEmpty()) {
            add(new EmptyState("mail.trial.none", "mail.trial.none.hint"));
        }
    }

    private Div card(TrialMail.Sent sent) {
        Div card = new Div();
        if (sent.text() == null) {
            card.add(new H2(getTranslation("mail.trial.unreadable")), new Quiet(Dates.dayAndTime(sent.at())));
        } else {
            Paragraph text = new Paragraph(withLinks(sent.text()));
            text.addClassName("told");
            card.add(new H2(sent.subject()), new Quiet(getTranslation("mail.trial.to", sent.to(), Dates.dayAndTime(sent.at()))), text);
        }
        if (!sent.files().isEmpty()) {
            card.add(new Quiet(getTranslation("mail.trial.files", String.join(", ", sent.files()))));
        }
        card.addClassName("section");
        return card;
    }

    private static Component[] withLinks(String text) {
        List<Component> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            pieces.add(new Text(text.substring(from, links.start())));
            pieces.add(new Anchor(links.group(), links.group(), AnchorTarget.BLANK));
            from = links.end();
        }
        pieces.add(new Text(text.substring(from)));
        return pieces.toArray(Component[]::new);
    }
}
