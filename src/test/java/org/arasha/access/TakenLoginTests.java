package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;

/** A login is taken where the user cannot be saved, not where whoever hears of them keeps something twice. */
class TakenLoginTests {

    private final UserStore store = mock();

    @Test
    void aLoginThatSomebodyHasIsSaidToBeTaken() {
        when(store.save(any())).thenThrow(new DuplicateKeyException("login"));

        assertThatThrownBy(() -> enter(event -> {})).isInstanceOf(Refusal.class).hasMessage("access.refusal.loginTaken");
    }

    @Test
    void whatAnotherKeepsTwiceIsNotTakenForTheLogin() {
        when(store.save(any())).thenAnswer(returnsFirstArg());

        assertThatThrownBy(() -> enter(event -> {
            throw new DuplicateKeyException("another");
        })).isInstanceOf(DuplicateKeyException.class);
    }

    private void enter(ApplicationEventPublisher events) {
        new Users(mock(), store, mock(), mock(), mock(), events, false)
                .enter("anna", "Anna", null, Set.of(Role.LAWYER), null, "a long password");
    }
}
