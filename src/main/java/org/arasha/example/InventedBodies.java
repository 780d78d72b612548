package org.arasha.example;

import java.time.LocalDate;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies that do not exist, for invented cases to be addressed to. */
@Component
class InventedBodies {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Work work;
    private final Authorities authorities;

    InventedBodies(Work work, Authorities authorities) {
        this.work = work;
        this.authorities = authorities;
    }

    Official police() {
        return enter(Channel.MAIL, "police@authority.example",
                new LocalizedText("Пример: Департамент полиции", "Мысал: Полиция департаменті", "Example Police Department"),
                new LocalizedText("Департаменту полиции (пример)", "Полиция департаментіне (мысал)", "The Example Police Department"),
                new LocalizedText("Начальнику Департамента полиции (пример)", "Полиция департаментінің бастығына (мысал)",
                        "To the Head of the Example Police Department"));
    }

    Official prosecutor() {
        return enter(Channel.E_OTINISH, null,
                new LocalizedText("Пример: Прокуратура города", "Мысал: Қала прокуратурасы", "Example City Prosecutor’s Office"),
                new LocalizedText("Прокуратуре города (пример)", "Қала прокуратурасына (мысал)",
                        "The Example City Prosecutor’s Office"),
                new LocalizedText("Прокурору города (пример)", "Қала прокурорына (мысал)", "To the Example City Prosecutor"));
    }

    /** By the way that the body prefers. */
    Appeal.Addressee addressee(Official official) {
        Authority body = authorities.find(official.authority());
        return new Appeal.Addressee(official.id(), body.channel(), body.email(), null);
    }

    private Official enter(Channel channel, @Nullable String email, LocalizedText name, LocalizedText addressed, LocalizedText post) {
        return work.as(Role.LAWYER, () -> authorities.appoint(authorities.enter(name, addressed, null, channel, email).id(),
                new LocalizedText("П. Примеров", "М. Мысалов", "E. Example"), name, post,
                new LocalizedText("П. Примерову", "М. Мысаловқа", "E. Example"), SINCE, null));
    }
}
