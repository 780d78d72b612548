package org.arasha.example;

import org.arasha.shared.LocalizedText;

/** What is told in the invented cases. */
final class InventedTexts {

    static final LocalizedText CAMERA = new LocalizedText(
            "Пример: охранник закрыл рукой камеру оператора у суда",
            "Мысал: күзетші сот жанында оператордың камерасын қолымен жапты",
            "Example: guard covered a cameraman’s lens outside the court");
    static final LocalizedText CALLS = new LocalizedText(
            "Пример: редакции угрожают по телефону",
            "Мысал: редакцияға телефон арқылы қоқан-лоққы жасалды",
            "Example: newsroom receives calls with threats");
    static final LocalizedText HELD = new LocalizedText(
            "Пример: корреспондент задержан на площади и удерживается",
            "Мысал: тілші алаңда ұсталып, әлі босатылған жоқ",
            "Example: correspondent detained on the square and still held");
    static final LocalizedText ACCREDITATION = new LocalizedText(
            "Пример: редакции отказано в аккредитации без объяснения причин",
            "Мысал: редакцияға себебі түсіндірілмей аккредиттеуден бас тартылды",
            "Example: newsroom refused accreditation without a reason");
    static final LocalizedText THREATS = new LocalizedText(
            "Пример: журналисту угрожают расправой (закрытое дело)",
            "Мысал: журналистке қоқан-лоққы жасалды (жабық іс)",
            "Example: journalist threatened with violence (restricted case)");
    static final LocalizedText BEATEN = new LocalizedText(
            "Пример: оператора избили во время съёмки",
            "Мысал: операторды түсірілім кезінде ұрып кетті",
            "Example: cameraman beaten while filming");
    static final LocalizedText COURT = new LocalizedText(
            "Пример: прессу не допустили на открытое заседание суда",
            "Мысал: баспасөзді ашық сот отырысына кіргізбеді",
            "Example: press kept out of an open court hearing");
    static final LocalizedText SEARCH = new LocalizedText(
            "Пример: в редакции прошёл обыск",
            "Мысал: редакцияда тінту жүргізілді",
            "Example: newsroom searched");
    static final LocalizedText BLOCKED = new LocalizedText(
            "Пример: сайт редакции недоступен вторую неделю",
            "Мысал: редакция сайты екінші апта ашылмай тұр",
            "Example: newsroom’s site unreachable for two weeks");
    static final LocalizedText ASSEMBLY = new LocalizedText(
            "Пример: съёмочной группе помешали снимать митинг",
            "Мысал: түсірілім тобына митингіні түсіруге кедергі жасалды",
            "Example: film crew obstructed at a rally");
    static final LocalizedText SUMMONED = new LocalizedText(
            "Пример: репортёра вызвали на беседу в полицию",
            "Мысал: репортёр полицияға әңгімелесуге шақырылды",
            "Example: reporter summoned to police for a talk");
    static final LocalizedText EQUIPMENT = new LocalizedText(
            "Пример: у съёмочной группы разбили камеру",
            "Мысал: түсірілім тобының камерасы сындырылды",
            "Example: film crew’s camera smashed");
    static final LocalizedText EXPELLED = new LocalizedText(
            "Пример: журналиста вывели с заседания маслихата",
            "Мысал: журналист мәслихат отырысынан шығарылды",
            "Example: journalist removed from a session of the maslikhat");
    static final LocalizedText FINED = new LocalizedText(
            "Пример: блогера оштрафовали за съёмку",
            "Мысал: блогерге түсірілім үшін айыппұл салынды",
            "Example: blogger fined for filming");
    static final LocalizedText ENTRY = new LocalizedText(
            "Пример: журналисту не дали войти в акимат",
            "Мысал: журналист әкімдікке кіргізілмеді",
            "Example: journalist denied entry to the akimat");
    static final LocalizedText QUESTION = new LocalizedText(
            "Пример: на запрос редакции не отвечают",
            "Мысал: редакция сауалына жауап берілмеді",
            "Example: newsroom’s request left unanswered");
    static final LocalizedText PHONE = new LocalizedText(
            "Пример: у репортёра изъяли телефон",
            "Мысал: репортёрдің телефоны алынды",
            "Example: reporter’s phone seized");
    static final LocalizedText FILMING = new LocalizedText(
            "Пример: полицейский запретил съёмку на улице",
            "Мысал: полиция көшеде түсіруге тыйым салды",
            "Example: police officer forbade filming in the street");
    static final LocalizedText CAR = new LocalizedText(
            "Пример: машину редакции обстреляли из травматического оружия",
            "Мысал: редакция көлігіне жарақаттаушы қарудан оқ атылды",
            "Example: newsroom’s car shot at with a trauma gun");
    static final LocalizedText BLOG = new LocalizedText(
            "Пример: журналистку травят в социальных сетях",
            "Мысал: журналист әйелді әлеуметтік желіде қудалап жатыр",
            "Example: journalist harassed on social networks");
    static final LocalizedText WITNESS = new LocalizedText(
            "Пример: коллега сообщила, что сообщения рассылались с одного адреса",
            "Мысал: әріптесі хабарламалар бір мекенжайдан жіберілгенін айтты",
            "Example: a colleague says that the messages came from one address");
    static final LocalizedText RUMOUR = new LocalizedText(
            "Пример: сообщение об угрозах, которое не удалось подтвердить",
            "Мысал: расталмаған қоқан-лоққы туралы хабар",
            "Example: report of threats that could not be confirmed");
    static final LocalizedText RETURNED = new LocalizedText(
            "Пример: повреждённая камера возмещена",
            "Мысал: бүлінген камераның құны өтелді",
            "Example: damaged camera compensated");
    static final LocalizedText COMPENSATION = new LocalizedText(
            "Пример: стоимость камеры возмещена полностью.",
            "Мысал: камераның құны толық өтелді.",
            "Example: the camera was paid for in full.");

    private InventedTexts() {}
}
