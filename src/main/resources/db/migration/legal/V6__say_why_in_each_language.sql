-- The table that comes with the product says why in each language: in columns of their own. It is a version like any other; where
-- the first one was replaced meanwhile, nobody's table is passed over.
insert into suggestion_table (id, number, dmn, by_user, at)
select '5a9e0000-0000-4000-8000-000000000002', 2, $dmn$<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
             xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
             xmlns:camunda="http://camunda.org/schema/1.0/dmn"
             id="Definitions_Violations" name="Violations" namespace="https://arasha.org/processes">
  <decision id="ViolationNorms" name="Norms by kind of violation" camunda:historyTimeToLive="P3650D">
    <decisionTable id="DecisionTable_Norms" hitPolicy="COLLECT">
      <input id="Input_Norms_Category" label="Kind of violation">
        <inputExpression id="InputExpression_Norms_Category" typeRef="string">
          <text>category</text>
        </inputExpression>
      </input>
      <output id="Output_Norms_law" label="Law" name="law" typeRef="string" />
      <output id="Output_Norms_article" label="Article" name="article" typeRef="string" />
      <output id="Output_Norms_part" label="Part" name="part" typeRef="string" />
      <output id="Output_Norms_why_ru" label="Почему" name="why_ru" typeRef="string" />
      <output id="Output_Norms_why_kk" label="Неге" name="why_kk" typeRef="string" />
      <output id="Output_Norms_why_en" label="Why" name="why_en" typeRef="string" />
      <rule id="Rule_Norms_1">
        <inputEntry id="InputEntry_Norms_1">
          <text>"OBSTRUCTION","ATTACK","THREAT","DETENTION","SEARCH","EQUIPMENT_DAMAGE"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_1_law">
          <text>"CRIMINAL_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_article">
          <text>"158"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_part">
          <text></text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_why_ru">
          <text>"Воспрепятствование законной профессиональной деятельности журналиста (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_why_kk">
          <text>"Журналистің заңды кәсіби қызметіне кедергі жасау (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_1_why_en">
          <text>"Obstruction of the lawful professional activity of a journalist (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_2">
        <inputEntry id="InputEntry_Norms_2">
          <text>"ATTACK"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_2_law">
          <text>"CRIMINAL_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_article">
          <text>"293"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_part">
          <text></text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_why_ru">
          <text>"Хулиганство, если нападение грубо нарушило порядок (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_why_kk">
          <text>"Шабуыл қоғамдық тәртіпті өрескел бұзса, бұзақылық (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_2_why_en">
          <text>"Hooliganism, where the attack grossly violated public order (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_3">
        <inputEntry id="InputEntry_Norms_3">
          <text>"ATTACK"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_3_law">
          <text>"ADMINISTRATIVE_OFFENCES_CODE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_article">
          <text>"73-2"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_part">
          <text></text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_why_ru">
          <text>"Побои без вреда здоровью (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_why_kk">
          <text>"Денсаулыққа зиян келтірмеген ұрып-соғу (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_3_why_en">
          <text>"Battery without harm to health (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Norms_4">
        <inputEntry id="InputEntry_Norms_4">
          <text>"OBSTRUCTION","DETENTION","PROSECUTION","REFUSAL_OF_INFORMATION","CLOSED_COURT","BLOCKING"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Norms_4_law">
          <text>"CONSTITUTION_1995"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_article">
          <text>"20"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_part">
          <text></text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_why_ru">
          <text>"Свобода слова и право получать и распространять информацию (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_why_kk">
          <text>"Сөз бостандығы, ақпарат алу және тарату құқығы (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Norms_4_why_en">
          <text>"Freedom of speech and the right to receive and spread information (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <decision id="ViolationBodies" name="Competent bodies by kind of violation" camunda:historyTimeToLive="P3650D">
    <decisionTable id="DecisionTable_Bodies" hitPolicy="COLLECT">
      <input id="Input_Bodies_Category" label="Kind of violation">
        <inputExpression id="InputExpression_Bodies_Category" typeRef="string">
          <text>category</text>
        </inputExpression>
      </input>
      <output id="Output_Bodies_body" label="Body" name="body" typeRef="string" />
      <output id="Output_Bodies_why_ru" label="Почему" name="why_ru" typeRef="string" />
      <output id="Output_Bodies_why_kk" label="Неге" name="why_kk" typeRef="string" />
      <output id="Output_Bodies_why_en" label="Why" name="why_en" typeRef="string" />
      <rule id="Rule_Bodies_1">
        <inputEntry id="InputEntry_Bodies_1">
          <text>"KILLING","ATTACK","THREAT","OBSTRUCTION","DETENTION","SUMMONS","SEARCH","EQUIPMENT_DAMAGE","SURVEILLANCE","ONLINE_HARASSMENT"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_1_body">
          <text>"POLICE"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_1_why_ru">
          <text>"Органы внутренних дел принимают заявления о таких делах и отвечают за своих сотрудников (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_1_why_kk">
          <text>"Ішкі істер органдары мұндай істер бойынша арыз қабылдайды және өз қызметкерлері үшін жауап береді (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_1_why_en">
          <text>"The bodies of internal affairs take reports of such cases and answer for their officers (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Bodies_2">
        <inputEntry id="InputEntry_Bodies_2">
          <text>"KILLING","ATTACK","OBSTRUCTION","DETENTION","SEARCH","PROSECUTION","CLOSED_COURT"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_2_body">
          <text>"PROSECUTOR"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_2_why_ru">
          <text>"Прокуратура надзирает за законностью (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_2_why_kk">
          <text>"Прокуратура заңдылықты қадағалайды (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_2_why_en">
          <text>"The prosecutor’s office supervises legality (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
      <rule id="Rule_Bodies_3">
        <inputEntry id="InputEntry_Bodies_3">
          <text>"REFUSAL_OF_INFORMATION","BLOCKING"</text>
        </inputEntry>
        <outputEntry id="OutputEntry_Bodies_3_body">
          <text>"INFORMATION"</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_3_why_ru">
          <text>"Уполномоченный орган в области масс-медиа (не подтверждено юристом)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_3_why_kk">
          <text>"Масс-медиа саласындағы уәкілетті орган (заңгер растамаған)."</text>
        </outputEntry>
        <outputEntry id="OutputEntry_Bodies_3_why_en">
          <text>"The authorised body in the field of mass media (not confirmed by a lawyer)."</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="Diagram_Violations">
      <dmndi:DMNShape id="ViolationNorms_di" dmnElementRef="ViolationNorms">
        <dc:Bounds x="160" y="100" width="180" height="80" />
      </dmndi:DMNShape>
      <dmndi:DMNShape id="ViolationBodies_di" dmnElementRef="ViolationBodies">
        <dc:Bounds x="400" y="100" width="180" height="80" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>$dmn$, null, now()
where (select max(number) from suggestion_table) = 1;
