import { runScript } from "./run-script.ts";

const script = `
import sys
import warnings
import sqlalchemy as sa
import models

warnings.simplefilter("ignore")
sa.orm.configure_mappers()
if len(sys.argv) > 1:
    engine = sa.create_engine(sys.argv[1])
    models.Base.metadata.create_all(engine)
else:
    engine = sa.create_mock_engine("postgresql+psycopg://", lambda sql, *_, **__: str(sql.compile(dialect=engine.dialect)))
    models.Base.metadata.create_all(engine, checkfirst=False)
`;

/** Has SQLAlchemy make the tables of models at an address, or nowhere without one; throws what it says against them. */
export async function sqlalchemyCreateAll(python: string, models: string, url?: string): Promise<void> {
  const address = url === undefined ? [] : [url.replace(/^postgres(?:ql)?:/, "postgresql+psycopg:")];
  await runScript({
    program: python,
    files: { "models.py": models, "make.py": script },
    args: ["make.py", ...address],
  });
}
