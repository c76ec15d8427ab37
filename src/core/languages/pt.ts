// table
import { type Language, months, wordSet } from './language.ts'

/** Portuguese. */
export const portuguese: Language = {
  tag: 'pt',
  name: 'Portuguese',
  stopWords: wordSet(`
    a à ainda além algo alguém algum alguma algumas alguns ali ante antes ao aos apenas apesar aquela aquelas aquele aqueles
    aquilo as às assim até bem cada com como contra contudo da dar das de dela dele deles demais depois desde dessa desse
    desta deste deve devem disso do dois dos durante e é ela elas ele eles em embora enquanto entre era eram essa essas esse
    esses esta está estão estas estava este estes eu faz foi for foram há isso isto já lá lhe lhes logo mais mas me mediante
    menos mesma mesmo meu minha muita muito muitos na nada não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso
    num numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porém porque pouco pra
    qual quais qualquer quando quanto que quem se seja sem sempre sendo ser será seu seus si sido só sob sobre sua suas são
    tal também tanto tão te tem têm tendo ter teve tinha toda todas todo todos um uma umas uns você vocês vos
  `),
  abbreviations: wordSet(
    `sr sra srta dr dra prof profa eng exmo v.exa av r n nº núm pág págs art cap ed vol etc ex p.ex aprox tel ltda cia s.a jan fev mar abr mai jun jul ago set out nov dez`,
  ),
  monthNames: months(
    `janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez`,
  ),
  letters: 'áâãàçéêíóôõúü',
  telltales: wordSet(`
    nova novo novas novos versão edição erro erros arquivo arquivos ficheiro ficheiros atualização actualização disponível
    hoje ano anos dados usuário utilizador abrir salvar gravar alterar mostrar selecionar excluir senha lança primeiro
    primeira último última próximo próxima gente mundo tempo diz disse empresa governo polícia relatório semana dia dias mês
    meses dinheiro casa trabalho mulheres homens vida cidade estado país saúde escola equipe equipa jogo jogos lei tribunal
    caso mercado projeto projecto anuncia apresenta mostra revela ganha perde morre pede quer precisa ajuda melhor melhores
    grande grandes bom boa mau velho jovem jovens alto longo curto cedo tarde nunca juntos segunda terça quarta quinta sexta
    sábado domingo duas três quatro cinco dez cem mil milhões bilhões publicado corrige falha vários várias após fazer ver
    guerra através vossa vosso dum duma então agora aqui conforme forma objetivo objectivo pasta diretório directório
    caminho tamanho valor lista procurar pesquisar pesquisa busca página páginas entrada entradas artigo artigos categoria
    categorias lido lidos não-lidos favoritos adicionar editar remover atualizar actualizar histórico assinatura assinaturas
    subscrição título partilhar compartilhar baixar transferir comentários conta iniciar sessão terminar língua idioma
    fechar mensagem mensagens notificação data hora ontem minutos horas número opção opções comando memória janela rede
    ligação ligações conexão formato texto carácter caractere acesso negado falta desconhecido desconhecida vazio vazia
    inválido inválida válido válida falhou anterior marcar criar verificar usar ajustes configurações impressora nome criado
    registro registo ignorar chave segundo todavia dentro fora perto longe cerca talvez somente cujo cuja cujos cujas
    quantos tais quaisquer nenhuma mesmos próprio própria consigo comigo estavam tinham havia houve tiveram podia poderia
    vão vou dá dão dizem fica ficou ficam chegou chega começa começou parece parecem passa passou existe existem trata
    refere afirmou afirma explicou acordo vez vezes parte lugar exemplo questão relação desenvolvimento informação situação
    processo produção serviço serviços área pessoas crianças mulher coisa coisas nesses nestes desses delas daquele naquele
    quase bastante tudo ninguém jamais breve passado -ção -ções -são -sões -dade -dades -mente -mento -eiro -eira -eiros -ão
    -ões -ães -ã- -õ- -ç- -nh- -lh- -ando -endo -indo -ado -ada -ados -adas -ido -ável -ível -agem -gem -em -am -ou -eu -iu
    -ência -ância -ismo -ar -er -ir -ário -ei- -vel -uz -ês -ios -or -izar -rr- -ss-
  `),
}
