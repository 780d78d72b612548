package org.arasha.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.shared.ui.PagedList.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagedListTests {

    private final List<List<Integer>> asked = new ArrayList<>();
    private int there = 5;
    private boolean away;
    private final PagedList<Integer> list = new PagedList<>(this::page, rows -> {
        asked.add(rows);
        return rows.stream().map(row -> new ListItem(row.toString()));
    }, () -> new Span("none"));

    @Test
    void whatStandsThereIsNotDrawnAgainAndNotAskedForAgain() {
        list.readAnew();
        List<Component> before = lines();

        more().click();
        more().click();

        assertThat(lines()).hasSize(5).startsWith(before.toArray(Component[]::new));
        assertThat(asked).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(more().isVisible()).isFalse();
    }

    @Test
    void readAnewItBeginsAtItsFirstPage() {
        list.readAnew();
        more().click();

        list.readAnew();

        assertThat(lines()).hasSize(2);
        assertThat(more().isVisible()).isTrue();
    }

    @Test
    void whatCannotBeReadAnewStaysAsItWas() {
        list.readAnew();
        List<Component> before = lines();
        away = true;

        assertThatThrownBy(list::readAnew).isInstanceOf(IllegalStateException.class);

        assertThat(lines()).isEqualTo(before);
        away = false;
        more().click();
        assertThat(asked).endsWith(List.of(3, 4));
    }

    @Test
    void anEmptyListSaysSoUntilThereIsSomething() {
        there = 0;
        list.readAnew();
        assertThat(list.getChildren()).hasAtLeastOneElementOfType(Span.class).doesNotHaveAnyElementsOfTypes(UnorderedList.class);

        there = 1;
        list.readAnew();
        assertThat(list.getChildren()).hasAtLeastOneElementOfType(UnorderedList.class).doesNotHaveAnyElementsOfTypes(Span.class);

        list.take(lines().getFirst());
        assertThat(list.getChildren()).hasAtLeastOneElementOfType(Span.class);
    }

    private Page<Integer> page(@Nullable Integer last) {
        if (away) {
            throw new IllegalStateException("away");
        }
        int from = last == null ? 1 : last + 1;
        return Page.of(IntStream.rangeClosed(from, Math.min(there, from + 1)).boxed().toList(), 2);
    }

    private List<Component> lines() {
        return list.getChildren().filter(UnorderedList.class::isInstance).flatMap(Component::getChildren).toList();
    }

    private Button more() {
        return list.getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
    }
}
