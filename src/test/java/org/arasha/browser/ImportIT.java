package org.arasha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.arasha.browser.Person.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table as an office has it becomes cases, in the browser and in Russian: its columns, its rows, the import, and back again. */
@InBrowser
class ImportIT extends BrowserTest {

    private static final String TABLE = """
            № дела;Дата;Название;Город;Область;Вид нарушения;Кто пострадал;Описание;Ссылка;Контакт
            17;12.02.2019;Репортёра задержали у акимата;Актобе;Актюбинская обл.;Задержание или арест;Пример Примерова, репортёр;"Её увезли в отдел.
            Через три часа отпустили.";https://example.org/1;никому
            18;март 2019;У съёмочной группы отняли камеру;Алматы;;Нападение;;Камеру не вернули.;;
            19;в прошлую пятницу;Редакцию не пустили на заседание;Атлантида;Атлантида;Ссора;;;;
            """;

    private final String address;
    private final List<String> barriers = new ArrayList<>();

    @TempDir
    private Path folder;

    @Autowired
    ImportIT(@LocalServerPort int port) {
        this.address = "http://127.0.0.1:" + port + "/";
    }

    @Test
    void aTableBecomesCasesAndIsTakenBack() throws IOException {
        Path table = Files.write(folder.resolve("дела-2019.csv"), TABLE.getBytes(Charset.forName("windows-1251")));
        Path picture = Files.write(folder.resolve("снимок.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 3, 4, 5, 6, 7, 8});
        try (Person intake = Person.at(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            intake.opens("import").looks("31-imports").page().locator("vaadin-upload input[type=file]").setInputFiles(picture);
            intake.reads(say("imports.refusal.noTable")).page().locator("vaadin-upload input[type=file]").setInputFiles(table);
            intake.reads(say("imports.columns.hint")).looks("32-import-columns")
                    .presses("imports.check").reads(say("imports.counts", 2, 1, 2)).looks("33-import-rows");
            dark(intake, true).looks("34-import-rows-dark");
            dark(intake, false).page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("imports.begin", 2))).click();
            assertThat(intake.page().getByText(say("imports.result", 2, 0, 1)))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            intake.looks("35-import-result");
        }
        try (Person phone = Person.withAPhone(chromium.browser(), address, barriers).signsInAs(Role.INTAKE)) {
            phone.opens("import").looks("36-imports-phone").page().locator("vaadin-upload input[type=file]").setInputFiles(table);
            phone.reads(say("imports.columns.hint")).looks("37-import-columns-phone").presses("imports.check")
                    .reads(say("imports.similar")).looks("38-import-rows-phone");
            phone.opens("import").page().getByText("дела-2019.csv").nth(1).click();
            phone.presses("imports.undo").presses("imports.undo.yes");
            assertThat(phone.page().getByText(say("imports.result.undone", 2, 0)))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            phone.looks("39-import-undone-phone");
            Locator wide = phone.page().locator("html");
            assertThat((boolean) wide.evaluate("page => page.scrollWidth <= page.clientWidth")).as("fits 360 pixels").isTrue();
        }
        assertThat(barriers).as("barriers found by axe").isEmpty();
    }

    private static Person dark(Person person, boolean dark) {
        person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return person;
    }
}
