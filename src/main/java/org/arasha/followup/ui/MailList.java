package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.shared.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** Mails one below the other, page by page; what is typed beside one stays when another is dealt with. */
class MailList extends Div {

    interface Pages {
        List<IncomingMail> after(@Nullable IncomingMail last);
    }

    interface Card {
        Div of(IncomingMail mail, Runnable dealtWith);
    }

    private final transient Pages pages;
    private final transient Card card;
    private final String emptyKey;

    MailList(Pages pages, Card card, String emptyKey) {
        this.pages = pages;
        this.card = card;
        this.emptyKey = emptyKey;
    }

    void readAnew() {
        removeAll();
        read(null);
    }

    private void read(@Nullable IncomingMail last) {
        List<IncomingMail> page = pages.after(last);
        if (page.isEmpty() && last == null) {
            add(new EmptyState(emptyKey + ".title", emptyKey + ".hint"));
        }
        for (IncomingMail mail : page) {
            Div[] shown = new Div[1];
            shown[0] = card.of(mail, () -> leave(shown[0]));
            add(shown[0]);
        }
        if (page.size() == IncomingMails.PAGE) {
            Button more = new Button(getTranslation("ui.more"));
            more.addClickListener(click -> {
                remove(more);
                read(page.getLast());
            });
            add(more);
        }
    }

    private void leave(Div gone) {
        remove(gone);
        if (getComponentCount() == 0) {
            readAnew();
        }
    }
}
